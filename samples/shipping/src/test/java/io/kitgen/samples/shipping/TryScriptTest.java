package io.kitgen.samples.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The script that the README offers. */
final class TryScriptTest {

  @Test
  void theScriptFindsWhatItExpects() throws Exception {
    boolean tools = runs("sh", "-c", "command -v curl");
    assumeTrue(tools || System.getenv("CI") != null, "no shell, or no curl");
    try (ShippingServer server = new ShippingServer()) {
      Process script =
          new ProcessBuilder("sh", "try.sh", server.base().toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(script.waitFor()).as(said).isZero();
    }
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
