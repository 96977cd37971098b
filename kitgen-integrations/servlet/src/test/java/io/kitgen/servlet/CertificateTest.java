package io.kitgen.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.SelfSigned;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CertificateTest {

  @TempDir Path folder;

  @Test
  void theClientIsKnownByItsCertificate() throws Exception {
    SSLContext keys = SelfSigned.context(folder, "localhost");
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setSslContext(keys);
    tls.setNeedClientAuth(true);
    HttpConfiguration config = new HttpConfiguration();
    config.addCustomizer(new SecureRequestCustomizer());
    Server server = new Server();
    ServerConnector connector =
        new ServerConnector(
            server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(config));
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    KitServlet servlet =
        new KitServlet(
            (ctx, request) ->
                HttpResponse.of(200)
                    .withBody(
                        HttpBody.utf8(
                            request.scheme()
                                + " "
                                + ctx.get(KitServlet.CERTIFICATE).getSubjectX500Principal())));
    context.addServlet(new ServletHolder(servlet), "/*");
    server.setHandler(context);
    server.start();
    HttpRequest request =
        HttpRequest.of("GET", "/").to("https", "localhost:" + connector.getLocalPort()).build();
    try (KitHttpClient client = KitHttpClient.builder().tls(keys).build();
        HttpResponse response = client.handle(CallContext.empty(), request);
        InputStream body = response.body().open()) {
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("https CN=localhost");
    } finally {
      server.stop();
    }
  }
}
