package io.kitgen.auth.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.auth.Authentication;
import io.kitgen.auth.Caller;
import io.kitgen.interop.servers.Tool;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.SelfSigned;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** curl with certificates that keytool has made, over real TLS to the built-in server. */
@Timeout(60)
class MutualTlsTest {

  @TempDir static Path folder;

  private static SelfSigned server;
  private static SelfSigned billing;

  @BeforeAll
  static void make() throws Exception {
    server = SelfSigned.make(folder, "localhost");
    billing = SelfSigned.make(folder, "billing");
  }

  private record Answer(String status, List<Object> callers) {}

  private static Answer call(Authentication authentication, SelfSigned shown) throws Exception {
    String curl = Tool.require("curl");
    List<Object> callers = new ArrayList<>();
    Calc calc = new Calc();
    calc.sum =
        (ctx, request) -> {
          callers.add(ctx.get(Caller.KEY).getName());
          return new Calc.SumResponse(3);
        };
    ServerEdge edge = ServerEdge.builder().admit(authentication).build();
    SSLContext context = SSLContext.getInstance("TLS");
    KeyManagerFactory own = server.keys();
    context.init(own.getKeyManagers(), billing.trusted().getTrustManagers(), null);
    SSLParameters parameters = context.getDefaultSSLParameters();
    parameters.setWantClientAuth(true);
    try (KitHttpServer https =
        KitHttpServer.builder().tls(context, parameters).start(calc.handler(edge))) {
      List<Object> command =
          new ArrayList<>(
              List.of(
                  curl,
                  "-s",
                  "-o",
                  folder.resolve("body"),
                  "-w",
                  "%{http_code}",
                  "--cacert",
                  server.certificate(),
                  "-d",
                  "{\"a\":1,\"b\":2}",
                  "-H",
                  "Content-Type: application/json",
                  "https://localhost:" + https.port() + "/sum"));
      if (shown != null) {
        command.addAll(List.of("--cert", shown.certificate(), "--key", shown.key()));
      }
      return new Answer(Tool.run(command.toArray()), callers);
    }
  }

  @Test
  void theCertificateIsTheCaller() throws Exception {
    assertThat(call(MutualTls.bySubject(), billing))
        .isEqualTo(new Answer("200", List.of("CN=billing")));
    assertThat(call(MutualTls.byDnsName(), billing))
        .isEqualTo(new Answer("200", List.of("billing")));
    assertThat(call(MutualTls.byUri(), billing)).isEqualTo(new Answer("401", List.of()));
    assertThat(call(MutualTls.by(certificate -> null), billing))
        .isEqualTo(new Answer("401", List.of()));
  }

  @Test
  void noCertificateIsNobody() throws Exception {
    assertThat(call(MutualTls.bySubject(), null)).isEqualTo(new Answer("401", List.of()));
    assertThat(MutualTls.certificate(CallContext.empty())).isNull();
  }
}
