package io.kitgen.micrometer.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kitgen.interop.servers.Carbon;
import io.kitgen.interop.servers.Tool;
import io.kitgen.micrometer.CallMetrics;
import io.kitgen.micrometer.MeteredCalc;
import io.kitgen.runtime.http.HttpHandler;
import io.micrometer.core.instrument.Clock;
import io.micrometer.graphite.GraphiteConfig;
import io.micrometer.graphite.GraphiteMeterRegistry;
import io.micrometer.graphite.GraphiteProtocol;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphite's carbon takes the durations of calls. */
class GraphiteServerTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String ANSWERS =
      "kitgenServerCalls.code.OK.error.none.operation.sum.outcome.answer.service.calc.count";
  private static final String FAULTS =
      "kitgenServerCalls.code.INTERNAL.error.INTERNAL.operation.sum.outcome.fault.service.calc.count";

  @TempDir Path folder;

  private static GraphiteMeterRegistry registry(int port) {
    return new GraphiteMeterRegistry(
        new GraphiteConfig() {
          @Override
          public String get(String key) {
            return null;
          }

          @Override
          public String host() {
            return "127.0.0.1";
          }

          @Override
          public int port() {
            return port;
          }

          @Override
          public GraphiteProtocol protocol() {
            return GraphiteProtocol.PLAINTEXT;
          }

          @Override
          public boolean graphiteTagsEnabled() {
            return false;
          }

          @Override
          public Duration step() {
            return Duration.ofSeconds(1);
          }
        },
        Clock.SYSTEM);
  }

  private static void becomes(Carbon carbon, String name, double value) {
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(carbon.last(name)).as(name).isEqualTo(value));
  }

  @Test
  void takesTheNumberOfCallsAndGoesOnAfterItWasKilled() throws Exception {
    int port = Tool.freePort();
    GraphiteMeterRegistry registry = registry(port);
    try {
      HttpHandler calc =
          MeteredCalc.handler(MeteredCalc.failing(), CallMetrics.of(registry).server());
      try (Carbon first = Carbon.start(folder, port)) {
        MeteredCalc.oneOfEach(calc);
        becomes(first, ANSWERS, 3);
        becomes(first, FAULTS, 1);
        first.kill();
      }
      for (int i = 0; i < 1000; i++) {
        assertThat(MeteredCalc.sum(calc, 1, i)).isEqualTo(200);
      }
      try (Carbon second = Carbon.start(folder, port)) {
        becomes(second, ANSWERS, 1003);
      }
    } finally {
      registry.close();
    }
  }

  @Test
  void failsNoCallWhenASocketOfTheTestTakesTheConnectionAndNeverReads() throws Exception {
    try (ServerSocket pit = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      GraphiteMeterRegistry registry = registry(pit.getLocalPort());
      HttpHandler calc = MeteredCalc.handler(CallMetrics.of(registry).server());
      for (int i = 0; i < 1000; i++) {
        assertThat(MeteredCalc.sum(calc, 1, i)).isEqualTo(200);
      }
      assertThat(registry.get("kitgen.server.calls").timer().count()).isEqualTo(1000);
      registry.stop();
    }
  }
}
