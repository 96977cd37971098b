package io.kitgen.client.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.Ticker;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class NameInstancesTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Answers with what the test has put there, and waits for more. */
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  private final Ticker ticker =
      new Ticker() {
        private final ManualTicker manual = new ManualTicker();

        @Override
        public long nanos() {
          return manual.nanos();
        }

        @Override
        public void sleep(Duration duration) {
          pauses.add(duration);
          manual.sleep(duration);
        }

        @Override
        public Scheduled schedule(Duration delay, Runnable task) {
          return manual.schedule(delay, task);
        }
      };

  private InetAddress[] resolve(String host) throws UnknownHostException {
    String answer;
    try {
      answer = answers.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (answer.equals("?")) {
      throw new UnknownHostException(host);
    }
    List<InetAddress> addresses = new ArrayList<>();
    for (String address : answer.isEmpty() ? new String[0] : answer.split(" ")) {
      addresses.add(InetAddress.getByName(address));
    }
    return addresses.toArray(InetAddress[]::new);
  }

  @Test
  void asksAgainAndKeepsWhatItKnowsOnFailures() {
    try (Told told =
        new Told(new NameInstances(Instance.of("add.test", 80), MINUTE, this::resolve, ticker))) {
      answers.add("127.0.0.2 127.0.0.1");
      told.comesTo("127.0.0.1:80", "127.0.0.2:80");
      answers.add("127.0.0.2");
      told.comesTo("127.0.0.2:80");
      answers.add("?");
      told.failsWith("UnknownHostException: add.test");
      answers.add("");
      told.failsWith("add.test has no address");
      answers.add("127.0.0.2");
      told.comesTo("127.0.0.2:80");
    }
    assertThat(pauses.get(0)).isBetween(MINUTE.multipliedBy(9).dividedBy(10), MINUTE);
  }

  @Test
  void takesTheAddressesOfTheFirstFamilyAlone() {
    try (Told told =
        new Told(new NameInstances(Instance.of("add.test", 80), MINUTE, this::resolve, ticker))) {
      answers.add("127.0.0.1 fd00::1 127.0.0.2");
      told.comesTo("127.0.0.1:80", "127.0.0.2:80");
      answers.add("fd00::1 127.0.0.1 fd00::2");
      told.comesTo("[fd00:0:0:0:0:0:0:1]:80", "[fd00:0:0:0:0:0:0:2]:80");
    }
  }

  @Test
  void asksTheJdk() {
    try (Told told = new Told(Instances.names("127.0.0.1", 80).withInterval(MINUTE))) {
      told.comesTo("127.0.0.1:80");
    }
    try (Told told = new Told(Instances.names("add.kitgen.invalid", 80))) {
      told.failsWith("UnknownHostException");
    }
  }

  @Test
  void refusesWhatIsNoName() {
    assertThatIllegalArgumentException().isThrownBy(() -> Instances.names("a b", 80));
    assertThatIllegalArgumentException().isThrownBy(() -> Instances.names("a", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instances.names("a", 1).withInterval(Duration.ZERO))
        .withMessage("the interval of dns://a:1 is PT0S, expected more than zero");
  }
}
