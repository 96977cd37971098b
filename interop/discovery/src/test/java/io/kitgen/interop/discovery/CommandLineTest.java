package io.kitgen.interop.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.interop.servers.Dnsmasq;
import io.kitgen.interop.servers.EtcdServer;
import io.kitgen.samples.addcli.AddCli;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the samples' pages tell people to type. */
@Timeout(300)
final class CommandLineTest {

  @TempDir Path folder;

  @Test
  void findsWhatIsInEtcd() throws Exception {
    try (EtcdServer etcd = EtcdServer.start(folder)) {
      String registry = "etcd://" + etcd.uri().getAuthority();
      findsWhatIsIn(registry);
    }
  }

  private static void findsWhatIsIn(String registry) throws Exception {
    try (AddSvcProcess addsvc = AddSvcProcess.start(Duration.ZERO, registry)) {
      addsvc.registered();
      assertThat(addcli("-instances", registry + "/addsvc", "-method", "sum", "1", "2"))
          .isEqualTo("1 + 2 = 3");
      addsvc.stop();
      assertThat(addsvc.process().output()).contains("addsvc: taken back from " + registry);
    }
  }

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
