package io.kitgen.dns;

import static io.kitgen.interop.servers.Dnsmasq.host;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.interop.servers.Dnsmasq;
import io.kitgen.testing.ManualTicker;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DnsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void findsTheAddressesOfAHost() throws Exception {
    try (Dnsmasq server =
            Dnsmasq.start(
                host("add.test", "127.0.0.1"),
                host("add.test", "127.0.0.2"),
                host("add.test", "::1"));
        Told told =
            new Told(
                Dns.at(server.address())
                    .withTtlBetween(Duration.ofMillis(20), SECOND)
                    .names("add.test", 8081))) {
      told.instances("127.0.0.1:8081", "127.0.0.2:8081");
      server.restart(host("add.test", "fd00::1"));
      told.instances("[fd00:0:0:0:0:0:0:1]:8081");
      server.restart();
      told.failure("add.test has no address");
    }
  }

  @Test
  void asksAgainWhenTheTimeToLiveIsOver() throws Exception {
    ManualTicker ticker = ManualTicker.standing();
    try (Dnsmasq server = Dnsmasq.start("local-ttl=30", host("add.test", "127.0.0.1"));
        Told told = new Told(Dns.at(server.address()).withTicker(ticker).names("add.test", 8081))) {
      told.instances("127.0.0.1:8081");
      server.restart("local-ttl=30", host("add.test", "127.0.0.2"));
      ticker.awaitSleepers(1);
      ticker.advance(SECOND.multipliedBy(30));
      told.instances("127.0.0.2:8081");
    }
  }

  @Test
  void holdsAnAnswerNeitherTooLongNorTooShort() throws Exception {
    assertThat(pause(0)).isBetween(Duration.ofMillis(4500), SECOND.multipliedBy(5));
    assertThat(pause(30)).isBetween(SECOND.multipliedBy(27), SECOND.multipliedBy(30));
    assertThat(pause(86_400)).isBetween(SECOND.multipliedBy(54), SECOND.multipliedBy(60));
    assertThat(pause(0xFFFF_FFFFL)).isBetween(SECOND.multipliedBy(54), SECOND.multipliedBy(60));
  }

  private static Duration pause(long ttl) throws Exception {
    ManualTicker ticker = ManualTicker.jumping();
    Servers servers = Servers.of(List.of(), SECOND);
    new Lookup.Loop(
            asked -> new Lookup.Answer(new Found(List.of()), ttl),
            () -> servers,
            SECOND.multipliedBy(5),
            SECOND.multipliedBy(60),
            ticker)
        .run(event -> assertThat(event).isEqualTo(new Found(List.of())));
    return ticker.elapsed();
  }

  @Test
  void namesWhatItAsks() {
    assertThat(Dns.at("10.0.0.1").srv("_http._tcp.add.test.").name())
        .isEqualTo("srv://_http._tcp.add.test@10.0.0.1:53");
    assertThat(Dns.at("ns.test:8600", "[::1]:5353", "::1", "[::1]").names("add.test", 1).name())
        .isEqualTo("dns://add.test:1@ns.test:8600,[::1]:5353,[::1]:53,[::1]:53");
    assertThat(Dns.system().srv("_http._tcp.add.test").name())
        .isEqualTo("srv://_http._tcp.add.test");
  }

  @Test
  void knowsTheServersOfTheMachine() {
    try (Told told = new Told(Dns.system().withTimeout(SECOND).srv("_http._tcp.kitgen.invalid"))) {
      told.failure("_http._tcp.kitgen.invalid");
    }
  }

  @Test
  void saysThatAServerHasNoAddress() {
    try (Told told = new Told(Dns.at("ns.kitgen.invalid").srv("_http._tcp.add.test"))) {
      assertThat(told.failure("ns.kitgen.invalid:53 does not answer").error())
          .hasRootCauseMessage("the DNS server ns.kitgen.invalid has no address");
    }
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertRefused(() -> Dns.at(), "no DNS server is named: system() has the machine's");
    assertRefused(() -> Dns.at("a b"), "not a host: \"a b\"");
    assertRefused(() -> Dns.at("ns:x"), "expected host:port, got \"ns:x\"");
    Dns dns = Dns.system();
    assertRefused(() -> dns.withTimeout(Duration.ZERO), "timeout is PT0S, expected more than zero");
    assertRefused(
        () -> dns.withTtlBetween(SECOND, Duration.ZERO), "a ttl of at least PT1S and at most PT0S");
    assertRefused(() -> dns.names("add.test", 0), "the port of add.test is 0, expected 1 to 65535");
    assertRefused(() -> dns.srv("a..b"), "not a DNS name: \"a..b\"");
    assertRefused(() -> dns.srv("x".repeat(64)), "not a DNS name: \"" + "x".repeat(64) + "\"");
  }

  private static void assertRefused(Runnable wrong, String message) {
    assertThatIllegalArgumentException().isThrownBy(wrong::run).withMessage(message);
  }
}
