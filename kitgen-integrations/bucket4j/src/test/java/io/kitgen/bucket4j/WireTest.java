package io.kitgen.bucket4j;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.resilience.limit.LimitKey;
import io.kitgen.resilience.limit.RateLimits;
import io.kitgen.resilience.policy.RateLimitPolicy;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.testing.conformance.ConformanceServiceEndpoints;
import io.kitgen.testing.conformance.ConformanceServiceHttp;
import io.kitgen.testing.conformance.ReferenceService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a limited caller sees. */
final class WireTest {

  private static final RateLimitPolicy ONE_A_MINUTE =
      new RateLimitPolicy(1, Duration.ofMinutes(1), 1, Duration.ZERO);
  private static final String SOUND = "{\"value\":5}";

  private static KitHttpServer admitting(RateLimits limits) {
    HttpHandler handler =
        ConformanceServiceHttp.handler(
            ConformanceServiceEndpoints.of(new ReferenceService()),
            ServerEdge.builder().admit(limits).build());
    return KitHttpServer.start(0, handler);
  }

  /** As curl sends it, without anything of kitgen. */
  private static String post(KitHttpServer server, String key, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          "POST /conformance/number HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + ("X-Api-Key: " + key + "\r\n")
              + "Content-Type: application/json\r\n"
              + ("Content-Length: " + body.length() + "\r\n\r\n" + body);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  @Test
  void anAdmissionRefusesBeforeItDecodes() throws Exception {
    RateLimits limits =
        RateLimits.erroring(Bucket4jLimits.local(ONE_A_MINUTE)).per(LimitKey.field("X-Api-Key"));
    try (KitHttpServer server = admitting(limits)) {
      assertThat(post(server, "alice", SOUND)).startsWith("HTTP/1.1 200 ");
      assertThat(post(server, "alice", "no JSON"))
          .startsWith("HTTP/1.1 429 ")
          .containsPattern("(?i)\r\nRetry-After: (60|[1-5]?[0-9])\r\n")
          .contains("\"detail\":\"rate limit exceeded\"")
          .contains("\"code\":\"RESOURCE_EXHAUSTED\"");
      assertThat(post(server, "bob", SOUND)).startsWith("HTTP/1.1 200 ");
      assertThat(limits.refused()).isEqualTo(1);
    }
  }

  @Test
  void aMiddlewareRefusesOnTheWireAsWellAndTheClientKnowsWhenToComeBack() throws Exception {
    HttpHandler handler =
        ConformanceServiceHttp.handler(
            ConformanceServiceEndpoints.of(new ReferenceService())
                .with(
                    RateLimits.erroring(Bucket4jLimits.local(ONE_A_MINUTE))
                        .per(LimitKey.operation())));
    try (KitHttpServer server = KitHttpServer.start(0, handler);
        KitHttpClient http = KitHttpClient.create()) {
      URI address = URI.create("http://127.0.0.1:" + server.port());
      ConformanceServiceEndpoints client =
          ConformanceServiceEndpoints.over(ConformanceServiceHttp.transport(http, address));

      assertThat(client.number(5)).isEqualTo(5);
      assertThatThrownBy(() -> client.number(5))
          .isInstanceOfSatisfying(
              CallException.class,
              refused -> {
                assertThat(refused.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
                assertThat(refused.httpStatus()).isEqualTo(429);
                assertThat(refused).hasMessageContaining("rate limit exceeded");
                assertThat(refused.retryAfter())
                    .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
              });
      assertThat(client.bytes(new byte[] {1})).containsExactly(1);
    }
  }
}
