package io.kitgen.micrometer.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.micrometer.CallMetrics;
import io.kitgen.micrometer.MeteredCalc;
import io.micrometer.core.instrument.Clock;
import io.micrometer.statsd.StatsdConfig;
import io.micrometer.statsd.StatsdFlavor;
import io.micrometer.statsd.StatsdMeterRegistry;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

/** What Datadog's agent would be sent; no agent takes it here, a socket of the test does. */
class DogStatsdLinesTest {

  private static StatsdMeterRegistry registry(int port) {
    return new StatsdMeterRegistry(
        new StatsdConfig() {
          @Override
          public String get(String key) {
            return null;
          }

          @Override
          public StatsdFlavor flavor() {
            return StatsdFlavor.DATADOG;
          }

          @Override
          public boolean buffered() {
            return false;
          }

          @Override
          public int port() {
            return port;
          }
        },
        Clock.SYSTEM);
  }

  @Test
  void aSocketOfTheTestIsSentADurationWithItsTags() throws Exception {
    try (DatagramSocket agent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      agent.setSoTimeout(60_000);
      StatsdMeterRegistry registry = registry(agent.getLocalPort());
      MeteredCalc.sum(MeteredCalc.handler(CallMetrics.of(registry).server()), 1, 2);
      String line;
      do {
        DatagramPacket packet = new DatagramPacket(new byte[8192], 8192);
        agent.receive(packet);
        line = new String(packet.getData(), 0, packet.getLength(), UTF_8).strip();
      } while (line.contains("|g"));
      registry.close();
      assertThat(line)
          .matches(
              "kitgen\\.server\\.calls:[0-9.]+\\|ms\\|#(statistic:\\w+,)?code:OK,error:none,"
                  + "operation:sum,outcome:answer,service:calc");
    }
  }
}
