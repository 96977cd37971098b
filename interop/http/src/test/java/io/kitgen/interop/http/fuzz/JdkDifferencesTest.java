package io.kitgen.interop.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The built-in server and the JDK's read the same requests, changed at random: what both take they
 * understand alike. What the JDK's takes beyond that we have refused for a reason, or the
 * connection ended before the message did, which the JDK's does not mind in a head.
 */
@Timeout(300)
class JdkDifferencesTest {

  private static final long COUNT = Differences.COUNT / 20;

  @Test
  void ofRequests() throws Exception {
    long alike = 0;
    try (JdkReader jdk = new JdkReader()) {
      for (long i = Differences.SEED; i < Differences.SEED + COUNT; i++) {
        byte[] bytes = Requests.MUTATIONS.message(i);
        Reading ours = KitReader.requests(bytes, bytes.length);
        Reading theirs = jdk.requests(bytes);
        int both = Math.min(ours.messages().size(), theirs.messages().size());
        for (int m = 0; m < both; m++) {
          Message our = ours.messages().get(m);
          Message their = theirs.messages().get(m);
          String what = "message %d of %s".formatted(m, new String(bytes, ISO_8859_1));
          assertThat(our.start()).as(what).isEqualTo(their.start());
          assertThat(our.body()).as(what).isEqualTo(their.body());
          alike++;
        }
      }
    }
    assertThat(alike).isGreaterThan(COUNT / 3);
  }
}
