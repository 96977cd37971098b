package io.kitgen.client.source;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hears of changes in the folder of a file: of the file itself, or of a symbolic link on its way.
 * Where that cannot be had (no folder, too many watches, another kind of file system) it hears
 * nothing.
 */
final class FileWatch implements AutoCloseable {

  private final @Nullable WatchService service;
  private boolean watches;

  private FileWatch(@Nullable WatchService service) {
    this.service = service;
    this.watches = service != null;
  }

  static FileWatch of(Path file) {
    WatchService service = null;
    try {
      service = file.getFileSystem().newWatchService();
      file.resolveSibling("")
          .register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      return new FileWatch(service);
    } catch (IOException | UnsupportedOperationException e) {
      close(service);
      return new FileWatch(null); // it is read at intervals all the same
    }
  }

  /** Waits until there is a change, which is true, or {@code longest} is over. */
  boolean await(Duration longest) throws InterruptedException {
    if (service == null || !watches) {
      TimeUnit.NANOSECONDS.sleep(longest.toNanos());
      return false;
    }
    WatchKey key = service.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
    if (key == null) {
      return false;
    }
    key.pollEvents();
    watches = key.reset(); // unless the folder is gone
    return true;
  }

  boolean watches() {
    return watches;
  }

  @Override
  public void close() {
    close(service);
  }

  private static void close(@Nullable WatchService service) {
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        throw new IllegalStateException("a folder's watch cannot be closed", e);
      }
    }
  }
}
