package io.kitgen.micrometer.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.micrometer.CallMetrics;
import io.kitgen.micrometer.MeteredCalc;
import io.micrometer.core.instrument.Clock;
import io.micrometer.statsd.StatsdConfig;
import io.micrometer.statsd.StatsdFlavor;
import io.micrometer.statsd.StatsdMeterRegistry;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.Optional;
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
      agent.setSoTimeout(200);
      StatsdMeterRegistry registry = registry(agent.getLocalPort());
      var calc = MeteredCalc.handler(CallMetrics.of(registry).server());
      // The registry subscribes in the background and drops what is recorded before: calls go on
      // until one is told. Gauges are sent for ever and do not count.
      Optional<String> told = Optional.empty();
      for (int call = 0; call < 300 && told.isEmpty(); call++) {
        MeteredCalc.sum(calc, 1, 2);
        told = next(agent).filter(line -> !line.contains("|g"));
      }
      registry.close();
      assertThat(told.orElse("nothing"))
          .matches(
              "kitgen\\.server\\.calls:[0-9.]+\\|ms\\|#(statistic:\\w+,)?code:OK,error:none,"
                  + "operation:sum,outcome:answer,service:calc");
    }
  }

  private static Optional<String> next(DatagramSocket agent) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[8192], 8192);
    try {
      agent.receive(packet);
    } catch (SocketTimeoutException quiet) {
      return Optional.empty();
    }
    return Optional.of(new String(packet.getData(), 0, packet.getLength(), UTF_8).strip());
  }
}
