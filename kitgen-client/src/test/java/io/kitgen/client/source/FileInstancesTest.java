package io.kitgen.client.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileInstancesTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("instances");
  }

  @Test
  void readsItAgainWhenItChanges() throws IOException {
    Files.writeString(file(), "a:1\n");
    try (Told told = new Told(Instances.file(file()).withInterval(HOUR))) {
      told.comesTo("a:1");
      Files.writeString(file(), "a:1\nb:1\n");
      told.comesTo("a:1", "b:1");
      Path next = Files.writeString(folder.resolve("next"), "c:1\n");
      Files.move(next, file(), ATOMIC_MOVE, REPLACE_EXISTING);
      told.comesTo("c:1");
      Files.writeString(file(), "# none\n");
      told.comesTo();
    }
  }

  @Test
  void keepsTheLastGoodSetAndNamesTheLine() throws IOException {
    Files.writeString(file(), "a:1\n");
    try (Told told = new Told(Instances.file(file()).withInterval(HOUR))) {
      told.comesTo("a:1");
      Files.writeString(file(), "a:1\nnonsense\n");
      told.failsWith(file() + ": line 2: expected host:port, got \"nonsense\"");
      Files.writeString(file(), "");
      told.failsWith(file() + ": nothing is in it");
      Files.delete(file());
      told.failsWith("NoSuchFileException: " + file());
      Files.writeString(file(), "a:1\n");
      told.comesTo("a:1");
    }
  }

  @Test
  void waitsUntilNobodyWritesToIt() throws Exception {
    Files.writeString(file(), "a:1\n");
    try (Told told = new Told(Instances.file(file()).withInterval(HOUR))) {
      told.comesTo("a:1");
      StringBuilder expected = new StringBuilder();
      for (int i = 1; i <= 20; i++) {
        expected.append("host-").append(100 + i).append(":80\n");
      }
      try (RandomAccessFile out = new RandomAccessFile(file().toFile(), "rw")) {
        out.setLength(0);
        for (byte each : expected.toString().getBytes(UTF_8)) {
          out.write(each); // so that it makes sense now and then while it is not complete
        }
      }
      told.comesTo(expected.toString().split("\n"));
    }
  }

  @Test
  void seesALinkThatIsPutElsewhere() throws IOException {
    Path one = Files.createDirectory(folder.resolve("..1"));
    Path two = Files.createDirectory(folder.resolve("..2"));
    Files.writeString(one.resolve("instances"), "a:1\n");
    Files.writeString(two.resolve("instances"), "b:1\n");
    Path data = Files.createSymbolicLink(folder.resolve("..data"), one); // as Kubernetes does
    Files.createSymbolicLink(file(), Path.of("..data", "instances"));
    try (Told told = new Told(Instances.file(file()).withInterval(HOUR))) {
      told.comesTo("a:1");
      Path next = Files.createSymbolicLink(folder.resolve("..next"), two);
      Files.move(next, data, ATOMIC_MOVE, REPLACE_EXISTING);
      told.comesTo("b:1");
    }
  }

  @Test
  void readsItAtIntervalsWhereNothingCanBeWatched() throws IOException {
    Path later = folder.resolve("later").resolve("instances");
    try (Told told = new Told(Instances.file(later).withInterval(Duration.ofMillis(20)))) {
      told.failsWith("NoSuchFileException");
      Files.createDirectory(later.getParent());
      Files.writeString(later, "a:1\n");
      told.comesTo("a:1");
      Files.delete(later);
      Files.delete(later.getParent());
      told.failsWith("NoSuchFileException");
      Files.createDirectory(later.getParent());
      Files.writeString(later, "b:1\n");
      told.comesTo("b:1");
    }
  }

  @Test
  void readsNoMoreThanItsBound() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(file().toFile(), "rw")) {
      huge.setLength(4L << 30);
    }
    try (Told told = new Told(Instances.file(file()))) {
      told.failsWith(file() + " has more than 4194304 bytes");
    }
  }

  @Test
  void leavesNoThreadBehind() throws IOException {
    Files.writeString(file(), "a:1\n");
    Told told = new Told(Instances.file(file()));
    told.comesTo("a:1");
    told.close();
    await()
        .until(
            () ->
                Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().contains(folder.toString())));
  }

  @Test
  void refusesAnIntervalThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instances.file(file()).withInterval(Duration.ZERO))
        .withMessage("the interval of file:" + file() + " is PT0S, expected more than zero");
    assertThat(Instances.file(Path.of("x")).name()).startsWith("file:/");
  }
}
