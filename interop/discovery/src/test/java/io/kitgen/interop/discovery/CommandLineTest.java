package io.kitgen.interop.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.interop.servers.Dnsmasq;
import io.kitgen.samples.addcli.AddCli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the samples' pages tell people to type. */
@Timeout(300)
final class CommandLineTest {

  @Test
  void findsWhatDnsTellsOf() throws Exception {
    try (AddSvcProcess addsvc = AddSvcProcess.unpublished();
        Dnsmasq dns =
            Dnsmasq.start(
                Dnsmasq.srv("_http._tcp.add.test", "a1.add.test", addsvc.port(), 10, 5),
                Dnsmasq.host("a1.add.test", "127.0.0.1"))) {
      String instances = "srv://_http._tcp.add.test@" + dns.address();
      assertThat(addcli("-instances", instances, "-method", "sum", "1", "2"))
          .isEqualTo("1 + 2 = 3");
    }
  }

  private static String addcli(String... flags) throws Exception {
    return Programs.run("addcli", AddCli.class, flags).strip();
  }
}
