package io.kitgen.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key whose certificate the JDK's own tool has made, and everything that is made of it.
 *
 * @param store PKCS #12, with the password {@code secret}
 * @param certificate PEM
 * @param key PEM
 * @param keys gives it
 * @param trusted trusts it alone
 * @param context both
 */
public record SelfSigned(
    Path store,
    Path certificate,
    Path key,
    KeyManagerFactory keys,
    TrustManagerFactory trusted,
    SSLContext context) {

  private static final char[] PASSWORD = "secret".toCharArray();

  /** For a server called {@code name}. */
  public static SelfSigned make(Path folder, String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    generate(store, name);
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      all.load(in, PASSWORD);
    }
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry(name, all.getCertificate("key"));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(all, PASSWORD);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return new SelfSigned(
        store,
        pem(folder.resolve(name + ".crt"), "CERTIFICATE", all.getCertificate("key").getEncoded()),
        pem(folder.resolve(name + ".key"), "PRIVATE KEY", all.getKey("key", PASSWORD).getEncoded()),
        keys,
        trusted,
        context);
  }

  /** With a key for {@code name}, which it trusts and nobody else. */
  public static SSLContext context(Path folder, String name) throws Exception {
    return make(folder, name).context();
  }

  /** Somebody who trusts it, and has none to show. */
  public SSLContext trusting() throws Exception {
    SSLContext trusting = SSLContext.getInstance("TLS");
    trusting.init(null, trusted.getTrustManagers(), null);
    return trusting;
  }

  private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        file,
        "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n",
        StandardCharsets.US_ASCII);
  }

  private static void generate(Path file, String name) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "secret",
                "-validity",
                "2")
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool failed for " + name);
    }
  }
}
