package io.kitgen.client.source;

import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.setting.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The instances in a file, which is watched. Thread-safe.
 *
 * <pre>
 * # who adds
 * 10.0.0.1:8081
 * 10.0.0.2:8081   weight=2 zone=eu-1a
 * [fd00::3]:8081  priority=1 version=7   # everything else is metadata
 * </pre>
 *
 * <p>It is taken as a whole or not at all: a line that cannot be read, two lines for one address, a
 * file with nothing in it (which is what a file looks like to whose writing somebody has just
 * begun), one of more than 4 MiB and one that is gone are failures that name the line, and the last
 * set is kept. A file that has only comments has no instances.
 *
 * <p>When it has changed, it is read twice until nothing changes any more. Better still, replace it
 * by renaming another one. Symbolic links may be replaced too.
 */
public final class FileInstances implements Instancer {

  static final Duration INTERVAL = Duration.ofSeconds(5);

  private final Path file;
  private final InstanceLoop loop;

  FileInstances(Path file, Duration interval) {
    this.file = file.toAbsolutePath();
    this.loop = InstanceLoop.of("file:" + this.file, new FileSource(this.file, interval));
  }

  /**
   * These, read every so often even if nobody says that the file has changed, as with file systems
   * of a network; 5 seconds unless said.
   */
  public FileInstances withInterval(Duration interval) {
    Durations.positive(interval, "the interval of " + name());
    return new FileInstances(file, interval);
  }

  @Override
  public String name() {
    return loop.name();
  }

  @Override
  public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    return loop.subscribe(subscriber);
  }

  @Override
  public void close() {
    loop.close();
  }
}
