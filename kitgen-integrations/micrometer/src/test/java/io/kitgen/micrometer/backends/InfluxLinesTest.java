package io.kitgen.micrometer.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.micrometer.CallMetrics;
import io.kitgen.micrometer.MeteredCalc;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.influx.InfluxConfig;
import io.micrometer.influx.InfluxMeterRegistry;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What InfluxDB would be sent; an HTTP server of the test takes it. */
class InfluxLinesTest {

  private static InfluxConfig config(String uri) {
    return new InfluxConfig() {
      @Override
      public String get(String key) {
        return null;
      }

      @Override
      public String uri() {
        return uri;
      }

      @Override
      public boolean autoCreateDb() {
        return false;
      }

      @Override
      public boolean compressed() {
        return true;
      }
    };
  }

  @Test
  void aServerOfTheTestIsSentALineForEachSeries() throws Exception {
    try (Collector collector = new Collector(204)) {
      MockClock clock = new MockClock();
      InfluxMeterRegistry registry = new InfluxMeterRegistry(config(collector.uri("")), clock);
      MeteredCalc.oneOfEach(
          MeteredCalc.handler(MeteredCalc.failing(), CallMetrics.of(registry).server()));
      clock.add(Duration.ofMinutes(1)); // a step is over
      registry.close();
      byte[] lines = new GZIPInputStream(new ByteArrayInputStream(collector.next())).readAllBytes();
      assertThat(new String(lines, UTF_8).lines())
          .anyMatch(
              line ->
                  line.matches(
                      "kitgen_server_calls,code=OK,error=none,operation=sum,outcome=answer,"
                          + "service=calc,metric_type=histogram sum=[0-9.]+,count=3,.*"));
    }
  }
}
