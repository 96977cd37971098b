package io.kitgen.client.source;

import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceLoop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a file again whenever it may have changed. */
final class FileSource implements InstanceLoop.Source {

  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int MOST_READS = 50;
  private static final long SETTLED_MILLIS = 50;

  private final Path file;
  private final Duration interval;
  private byte @Nullable [] seen; // whatever it was worth

  FileSource(Path file, Duration interval) {
    this.file = file;
    this.interval = interval;
  }

  @Override
  public void run(Consumer<InstanceEvent> sink) throws InterruptedException {
    try (FileWatch watch = FileWatch.of(file)) {
      do { // where nobody watches, it may be possible the next time round
        sink.accept(read());
        if (watch.await(interval)) {
          Thread.sleep(SETTLED_MILLIS); // more may come, and not each is worth a look
        }
      } while (watch.watches());
    }
  }

  private InstanceEvent read() throws InterruptedException {
    try {
      byte[] bytes = seen == null ? bytes() : settled(seen);
      seen = bytes;
      return InstanceLines.read(bytes);
    } catch (IOException e) {
      seen = new byte[0];
      return new Failed(e);
    } catch (IllegalArgumentException e) {
      return new Failed(new IOException(file + ": " + e.getMessage(), e));
    }
  }

  /** What is in it when nobody writes to it. */
  private byte[] settled(byte[] last) throws IOException, InterruptedException {
    byte[] before = last;
    for (int i = 0; i < MOST_READS; i++) {
      byte[] now = bytes();
      if (Arrays.equals(before, now)) {
        return now;
      }
      before = now;
      Thread.sleep(SETTLED_MILLIS);
    }
    throw new IOException(file + " is being written to all the time");
  }

  private byte[] bytes() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException(file + " has more than " + MOST_BYTES + " bytes");
      }
      return bytes;
    }
  }
}
