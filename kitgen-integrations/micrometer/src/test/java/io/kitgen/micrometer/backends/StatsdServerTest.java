package io.kitgen.micrometer.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kitgen.interop.servers.Statsd;
import io.kitgen.interop.servers.Tool;
import io.kitgen.micrometer.CallMetrics;
import io.kitgen.micrometer.MeteredCalc;
import io.kitgen.runtime.http.HttpHandler;
import io.micrometer.core.instrument.Clock;
import io.micrometer.statsd.StatsdConfig;
import io.micrometer.statsd.StatsdFlavor;
import io.micrometer.statsd.StatsdMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Etsy's StatsD takes the durations of calls. */
class StatsdServerTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String SUM = "kitgenServerCalls.code.%s.error.%s.operation.sum.outcome.%s";

  @TempDir Path folder;

  private static String name(String code, String error, String outcome) {
    return SUM.formatted(code, error, outcome) + ".service.calc";
  }

  private static StatsdMeterRegistry registry(int port) {
    return new StatsdMeterRegistry(
        new StatsdConfig() {
          @Override
          public String get(String key) {
            return null;
          }

          @Override
          public StatsdFlavor flavor() {
            return StatsdFlavor.ETSY;
          }

          @Override
          public int port() {
            return port;
          }
        },
        Clock.SYSTEM);
  }

  @Test
  void takesEachCallUnderItsOperationAndOutcome() throws Exception {
    int port = Tool.freePort();
    StatsdMeterRegistry registry = registry(port);
    try (Statsd statsd = Statsd.start(folder, port)) {
      HttpHandler calc =
          MeteredCalc.handler(MeteredCalc.failing(), CallMetrics.of(registry).server());
      MeteredCalc.oneOfEach(calc);
      await()
          .atMost(LONG)
          .untilAsserted(
              () -> {
                assertThat(statsd.count(name("OK", "none", "answer"))).isEqualTo(3);
                assertThat(statsd.count(name("INTERNAL", "INTERNAL", "fault"))).isEqualTo(1);
                assertThat(statsd.count(name("INVALID_ARGUMENT", "two-zeroes", "business_error")))
                    .isEqualTo(1);
              });
    } finally {
      registry.close();
    }
  }

  @Test
  void failsNoCallWhileItIsDeadAndGoesOnWhenItIsBack() throws Exception {
    int port = Tool.freePort();
    StatsdMeterRegistry registry = registry(port);
    HttpHandler calc = MeteredCalc.handler(CallMetrics.of(registry).server());
    String answers = name("OK", "none", "answer");
    try {
      try (Statsd first = Statsd.start(folder, port)) {
        MeteredCalc.sum(calc, 1, 2);
        await().atMost(LONG).untilAsserted(() -> assertThat(first.count(answers)).isEqualTo(1));
        first.kill();
      }
      for (int i = 0; i < 1000; i++) {
        assertThat(MeteredCalc.sum(calc, 1, i)).isEqualTo(200);
      }
      try (Statsd second = Statsd.start(folder, port)) {
        await()
            .atMost(LONG)
            .untilAsserted(
                () -> {
                  MeteredCalc.sum(calc, 1, 2);
                  assertThat(second.count(answers)).isPositive();
                });
      }
    } finally {
      registry.close();
    }
  }
}
