package io.kitgen.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.kitgen.client.instance.Seen;
import io.kitgen.runtime.http.SelfSigned;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster gives its processes; the cluster itself is a fake, over TLS. */
class FakeClusterTest {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String SLICE =
      "\"addressType\": \"IPv4\", \"ports\": [{\"port\": 80}],"
          + " \"endpoints\": [{\"addresses\": [\"10.0.0.1\"]}]";

  @TempDir Path account;

  private Map<String, String> environment(int port) {
    return Map.of(
        "KUBERNETES_SERVICE_HOST", "localhost", "KUBERNETES_SERVICE_PORT", String.valueOf(port));
  }

  @Test
  void usesTokenCertificatesAndNamespaceOfTheAccountAndReadsTheTokenAnew() throws Exception {
    SelfSigned certificate = SelfSigned.make(account, "localhost");
    Files.writeString(account.resolve("token"), "first\n");
    Files.writeString(account.resolve("namespace"), "shop");
    Files.copy(certificate.certificate(), account.resolve("ca.crt"));
    try (FakeApiServer server = FakeApiServer.secure(certificate.context())) {
      server.put("a", SLICE);
      Kubernetes cluster = Kubernetes.inCluster(environment(server.port()), account);
      try (Seen seen = new Seen(cluster.service("addsvc"))) {
        await().atMost(LONGEST).until(() -> seen.instances().size() == 1);
        server.token("second");
        server.endWatches();
        await().atMost(LONGEST).until(() -> seen.failure().contains("401: Unauthorized"));
        Files.writeString(account.resolve("token"), "second");
        await().atMost(LONGEST).until(() -> seen.failure().isEmpty());
        assertThat(seen.instances()).hasSize(1);
      }
    }
  }

  @Test
  void trustsNobodyElse() throws Exception {
    SelfSigned certificate = SelfSigned.make(account, "localhost");
    Path other = SelfSigned.make(account, "other").certificate();
    try (FakeApiServer server = FakeApiServer.secure(certificate.context())) {
      Kubernetes cluster = Kubernetes.at(server.uri()).withToken("first").withCertificates(other);
      try (Seen seen = new Seen(cluster.service("addsvc"))) {
        await().atMost(LONGEST).until(() -> seen.failure().contains("PKIX"));
      }
      assertThat(server.asked()).isEmpty();
    }
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    assertThatIllegalStateException()
        .isThrownBy(() -> Kubernetes.inCluster(Map.of(), account))
        .withMessage("not in a cluster: KUBERNETES_SERVICE_HOST is not set");
    assertThatIllegalStateException()
        .isThrownBy(() -> Kubernetes.inCluster(environment(1), account))
        .withMessageContaining("namespace cannot be read");
    Files.writeString(account.resolve("namespace"), "");
    assertThatIllegalStateException()
        .isThrownBy(() -> Kubernetes.inCluster(environment(1), account))
        .withMessageEndingWith("namespace is empty, or has more than one line");
    Path none = account.resolve("none");
    Kubernetes cluster = Kubernetes.at(URI.create("https://localhost:1"));
    try (Seen seen = new Seen(cluster.withTokenFile(none).service("addsvc"));
        Seen trusting = new Seen(cluster.withCertificates(none).service("addsvc"))) {
      await().atMost(LONGEST).until(() -> seen.failure().contains("none cannot be read"));
      await()
          .atMost(LONGEST)
          .until(() -> trusting.failure().contains("none has no certificates that can be read"));
    }
  }
}
