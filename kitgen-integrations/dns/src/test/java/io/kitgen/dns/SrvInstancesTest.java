package io.kitgen.dns;

import static io.kitgen.interop.servers.Dnsmasq.host;
import static io.kitgen.interop.servers.Dnsmasq.srv;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.interop.servers.Dnsmasq;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SRV records of a real server, which are changed, and which is away for a while. */
class SrvInstancesTest {

  private static final String ADD = "_http._tcp.add.test";

  private static Dns dns(Dnsmasq server) {
    return Dns.at(server.address())
        .withTimeout(Duration.ofMillis(500))
        .withTtlBetween(Duration.ofMillis(20), Duration.ofMillis(50));
  }

  @Test
  void honoursPriorityAndWeight() throws Exception {
    try (Dnsmasq server =
            Dnsmasq.start(
                srv(ADD, "a1.add.test", 8081, 0, 20),
                srv(ADD, "a2.add.test", 8082, 0, 5),
                srv(ADD, "a3.add.test", 8083, 7, 1));
        Told told = new Told(dns(server).srv(ADD))) {
      told.instances(
          "a1.add.test:8081{weight=20.0}",
          "a2.add.test:8082{weight=5.0}",
          "a3.add.test:8083{priority=7}");
    }
  }

  @Test
  void takesWeightsThatAreAllZeroInAPriorityForEqual() throws Exception {
    try (Dnsmasq server =
            Dnsmasq.start(
                srv(ADD, "a1.add.test", 8081, 0, 0),
                srv(ADD, "a2.add.test", 8082, 0, 0),
                srv(ADD, "a3.add.test", 8083, 1, 0),
                srv(ADD, "a4.add.test", 8084, 1, 3));
        Told told = new Told(dns(server).srv(ADD))) {
      told.instances(
          "a1.add.test:8081",
          "a2.add.test:8082",
          "a3.add.test:8083{priority=1, weight=0.0}",
          "a4.add.test:8084{priority=1, weight=3.0}");
    }
  }

  @Test
  void takesTheFirstPriorityOfATargetThatIsThereTwice() throws Exception {
    try (Dnsmasq server =
            Dnsmasq.start(
                srv(ADD, "a1.add.test", 8081, 9, 1), srv(ADD, "a1.add.test", 8081, 2, 1));
        Told told = new Told(dns(server).srv(ADD))) {
      told.instances("a1.add.test:8081{priority=2}");
    }
  }

  @Test
  void followsChangesAndKeepsWhatWasKnownWhileTheServerIsAway() throws Exception {
    try (Dnsmasq server = Dnsmasq.start(srv(ADD, "a1.add.test", 8081, 0, 1));
        Told told = new Told(dns(server).srv(ADD))) {
      told.instances("a1.add.test:8081");
      server.restart(srv(ADD, "a1.add.test", 8081, 0, 1), srv(ADD, "a2.add.test", 8082, 0, 1));
      told.instances("a1.add.test:8081", "a2.add.test:8082");
      server.kill();
      told.failure(ADD + "/SRV: " + server.address() + " does not answer");
      server.restart(srv(ADD, "a2.add.test", 8082, 0, 1));
      told.instances("a2.add.test:8082");
      server.restart();
      told.failure(ADD + " does not exist");
      server.restart(host("_http._tcp.add.test", "127.0.0.1"));
      told.failure(ADD + " has no SRV record");
      server.restart(srv(ADD, "a2.add.test", 8082, 0, 1));
      told.instances("a2.add.test:8082");
    }
  }

  @Test
  void takesARefusalOfTheServerForAFailure() throws Exception {
    try (Dnsmasq server = Dnsmasq.start();
        Told told = new Told(dns(server).srv("_http._tcp.add.example"))) {
      told.failure("_http._tcp.add.example/SRV: " + server.address() + " says REFUSED");
    }
  }

  @Test
  void asksTheNextServerWhenOneIsAwayOrKnowsNothing() throws Exception {
    try (Dnsmasq away = Dnsmasq.start();
        Dnsmasq refuses = Dnsmasq.start();
        Dnsmasq knows =
            Dnsmasq.start("local=/example/", srv("_http._tcp.x.example", "a1.add.test", 1, 0, 1))) {
      away.kill();
      Dns dns =
          Dns.at(away.address(), refuses.address(), knows.address())
              .withTimeout(Duration.ofMillis(300));
      try (Told told = new Told(dns.srv("_http._tcp.x.example"))) {
        told.instances("a1.add.test:1");
        assertThat(told.events()).hasSize(1);
      }
    }
  }

  @Test
  void skipsWhatNobodyCanCall() throws Exception {
    try (Dnsmasq server =
            Dnsmasq.start(srv(ADD, "a1.add.test", 8081, 0, 1), srv(ADD, "a2.add.test", 0, 0, 1));
        Told told = new Told(dns(server).srv(ADD))) {
      assertThat(told.instances("a1.add.test:8081").skipped())
          .containsExactly("the port of a2.add.test is 0, expected 1 to 65535");
      server.restart(srv(ADD, "a2.add.test", 0, 0, 1));
      told.failure("none of 1 entries is an instance: the port of a2.add.test is 0");
    }
  }

  @Test
  void knowsThatThereIsDecidedlyNoSuchService() throws Exception {
    try (Dnsmasq server = Dnsmasq.start(srv(ADD, "a1.add.test", 8081, 0, 1));
        Told told = new Told(dns(server).srv(ADD))) {
      told.instances("a1.add.test:8081");
      server.restart("srv-host=" + ADD);
      told.instances();
    }
  }

  @Test
  void asksByTcpWhatDoesNotFitIntoADatagram() throws Exception {
    try (Dnsmasq server = Dnsmasq.start(records(200));
        Told told = new Told(dns(server).srv(ADD))) {
      told.instances(instances(200));
      server.restart(records(150)); // the connection is gone
      told.instances(instances(150));
    }
  }

  private static String[] records(int most) {
    return IntStream.rangeClosed(1, most)
        .mapToObj(port -> srv(ADD, "a-rather-long-name-" + port + ".add.test", port, 0, 1))
        .toArray(String[]::new);
  }

  private static String[] instances(int most) {
    return IntStream.rangeClosed(1, most)
        .mapToObj(port -> "a-rather-long-name-" + port + ".add.test:" + port)
        .sorted()
        .toArray(String[]::new);
  }

  @Test
  void hasAnInstanceForEachAddressWhereThatIsWanted() throws Exception {
    try (Dnsmasq server =
            Dnsmasq.start(
                srv(ADD, "both.add.test", 8081, 0, 10), // in the answer, on both protocols
                host("both.add.test", "127.0.0.1"),
                host("both.add.test", "127.0.0.2"),
                host("both.add.test", "::1"),
                srv(ADD, "six.add.test", 8082, 1, 1),
                host("six.add.test", "fd00::6"),
                srv(ADD, "asked.add.test", 8083, 2, 1), // not in the answer
                "address=/asked.add.test/127.0.0.3",
                srv(ADD, "lost.add.test", 8084, 2, 1));
        Told told = new Told(dns(server).srv(ADD).byAddress())) {
      assertThat(
              told.instances(
                      "127.0.0.1:8081{target=both.add.test, weight=5.0}",
                      "127.0.0.2:8081{target=both.add.test, weight=5.0}",
                      "127.0.0.3:8083{priority=2, target=asked.add.test}",
                      "[fd00:0:0:0:0:0:0:6]:8082{priority=1, target=six.add.test}")
                  .skipped())
          .containsExactly("lost.add.test has no address");
      server.restart(srv(ADD, "lost.add.test", 8084, 2, 1));
      told.failure("no target can be called: lost.add.test has no address");
    }
  }

  @Test
  void keepsTheAddressOfATargetThatCannotBeAskedForForNow() throws Exception {
    String target = "srv-host=" + ADD + ",a1.add.example,8081";
    String other = srv(ADD, "a2.add.test", 8082, 0, 1);
    String otherHost = host("a2.add.test", "127.0.0.2");
    try (Dnsmasq server =
            Dnsmasq.start(target, "address=/a1.add.example/127.0.0.1", other, otherHost);
        Told told = new Told(dns(server).srv(ADD).byAddress())) {
      String kept = "127.0.0.1:8081{target=a1.add.example, weight=0.0}";
      told.instances(kept, "127.0.0.2:8082{target=a2.add.test}");
      server.restart(target, other, host("a2.add.test", "127.0.0.3")); // a1 is refused now
      told.instances(kept, "127.0.0.3:8082{target=a2.add.test}");
      server.restart(target, "local=/example/", other, otherHost); // a1 does not exist now
      told.instances("127.0.0.2:8082{target=a2.add.test}");
    }
  }

  @Test
  void endsAtOnceWhileAServerDoesNotAnswer() throws Exception {
    try (DatagramSocket silent = new DatagramSocket()) {
      SrvInstances instances =
          Dns.at("127.0.0.1:" + silent.getLocalPort()).withTimeout(Duration.ofMinutes(3)).srv(ADD);
      Told told = new Told(instances);
      silent.receive(new DatagramPacket(new byte[512], 512)); // it has been asked
      told.close();
      assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
          .doesNotContain("kitgen-instances " + instances.name());
      assertThat(told.events()).noneMatch(Failed.class::isInstance);
    }
  }
}
