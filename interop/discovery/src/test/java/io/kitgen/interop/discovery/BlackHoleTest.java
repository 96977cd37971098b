package io.kitgen.interop.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kitgen.client.source.Instances;
import io.kitgen.interop.servers.Tool;
import io.kitgen.samples.addsvc.AddServiceClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An instance whose network swallows what it says: nothing is refused, and nothing ends. */
@Timeout(300)
final class BlackHoleTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration DELAY = Duration.ofMillis(20);

  private final Load load = new Load();

  @Test
  void isLeftOutAndComesBack() throws Exception {
    try (Namespace net = new Namespace(1);
        Tool.Running one = AddSvcProcess.launch(List.of(), "127.0.0.1:0", DELAY);
        Tool.Running other = AddSvcProcess.launch(List.of(), "127.0.0.1:0", DELAY);
        Tool.Running far = AddSvcProcess.launch(net.command(), net.address() + ":0", DELAY)) {
      String farAddress = net.address() + ":" + AddSvcProcess.httpPort(far);
      String[] all = {
        "127.0.0.1:" + AddSvcProcess.httpPort(one),
        "127.0.0.1:" + AddSvcProcess.httpPort(other),
        farAddress
      };
      try (AddServiceClient add = Clients.client(Instances.of(all), load);
          load) {
        load.begin(add, 20);
        until("used", () -> load.share(farAddress) > 0.15);

        net.swallow();
        until("left out", () -> load.share(farAddress) < 0.1);
        net.heal();
        until("back", () -> load.share(farAddress) > 0.15);

        for (int i = 0; i < 5; i++) { // packets are lost, some of them
          net.swallow();
          Thread.sleep(100);
          net.heal();
          Thread.sleep(200);
        }
        until("back again", () -> load.share(farAddress) > 0.15);
      }
      assertThat(load.errors()).isEmpty();
    }
  }

  private static void until(String what, Callable<Boolean> holds) {
    await(what).atMost(LONG).pollInterval(Duration.ofMillis(20)).until(holds);
  }
}
