package io.kitgen.netty.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key with a certificate that it has signed itself, made by the JDK's own tool. */
record Certificates(SSLContext context, KeyManagerFactory keys, TrustManagerFactory trusted) {

  private static final char[] PASSWORD = "secret".toCharArray();

  static Certificates make(Path folder, String name) throws Exception {
    Path file = folder.resolve(name + ".p12");
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
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry(name, keys.getCertificate("key"));
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    TrustManagerFactory others = TrustManagerFactory.getInstance("PKIX");
    others.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    return new Certificates(context, own, others);
  }

  /** Somebody who trusts it, and has none to show. */
  static SSLContext trusting(Certificates others) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, others.trusted.getTrustManagers(), null);
    return context;
  }
}
