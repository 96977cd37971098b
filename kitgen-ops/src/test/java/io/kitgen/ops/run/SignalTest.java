package io.kitgen.ops.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process of its own gets a real SIGTERM. */
@Timeout(60)
class SignalTest {

  /** The process. */
  public static final class Program {

    private Program() {}

    public static void main(String[] args) throws Exception {
      RunGroup.builder()
          .start("first", () -> () -> System.out.println("stopped first"))
          .run("second", Program::loop)
          .signals()
          .build()
          .run();
    }

    private static void loop() throws InterruptedException {
      System.out.println("running");
      try {
        new CountDownLatch(1).await();
      } finally {
        System.out.println("stopped second");
      }
    }
  }

  @Test
  void stopsInOrderWhenTold() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      assertThat(out.readLine()).isEqualTo("running");
      process.toHandle().destroy(); // SIGTERM; the process itself would close its streams
      assertThat(out.readLine()).isEqualTo("stopped second");
      assertThat(out.readLine()).isEqualTo("stopped first");
      assertThat(out.readLine()).isNull();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(128 + 15);
    } finally {
      process.destroyForcibly();
    }
  }
}
