package io.kitgen.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The files that a cluster gives to its processes. */
final class AccountFiles {

  private static final int MOST_BYTES = 1 << 20;

  private AccountFiles() {}

  /** What stands in {@code file}, in one line. */
  static String text(Path file) {
    String text = new String(bytes(file), UTF_8).strip();
    if (text.isEmpty() || text.lines().count() != 1) {
      throw new IllegalStateException(file + " is empty, or has more than one line");
    }
    return text;
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IllegalStateException(file + " has more than " + MOST_BYTES + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read: " + e, e);
    }
  }

  /** Trust in the certificates of {@code file}, and in no others. */
  static SSLContext trust(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate certificate : all) {
        store.setCertificateEntry("ca-" + store.size(), certificate);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(file + " has no certificates that can be read: " + e, e);
    }
  }
}
