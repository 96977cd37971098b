package io.kitgen.interop.http.real;

import io.kitgen.interop.servers.Tool;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that signs itself, made by the JDK's own tool. */
record Certificate(Path keys, Path pem, SSLContext context) {

  static final String PASSWORD = "secret";

  static Certificate in(Path folder) throws Exception {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Path keys = folder.resolve("keys.p12");
    Path pem = folder.resolve("certificate.pem");
    Tool.run(
        keytool,
        "-genkeypair",
        "-alias",
        "key",
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-storetype",
        "PKCS12",
        "-keystore",
        keys,
        "-storepass",
        PASSWORD,
        "-validity",
        "2");
    Tool.run(
        keytool,
        "-exportcert",
        "-rfc",
        "-alias",
        "key",
        "-keystore",
        keys,
        "-storepass",
        PASSWORD,
        "-file",
        pem);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("key", store.getCertificate("key"));
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(store, PASSWORD.toCharArray());
    TrustManagerFactory others = TrustManagerFactory.getInstance("PKIX");
    others.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    return new Certificate(keys, pem, context);
  }
}
