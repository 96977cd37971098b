package io.kitgen.ops.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps records in a file, a line of JSON each, behind what is there. The file is made when the
 * first record comes, and forced to the disk after each. Good as a spill, or alone where there are
 * few records. Thread-safe.
 */
public final class FileAuditSink implements AuditSink {

  private final Path file;
  private @Nullable RandomAccessFile open;

  private FileAuditSink(Path file) {
    this.file = file;
  }

  /** Keeps records in {@code file}; its folder must be there. */
  public static FileAuditSink at(Path file) {
    return new FileAuditSink(file);
  }

  @Override
  public synchronized void send(AuditRecord record, byte[] json, Receipt receipt) {
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    try {
      RandomAccessFile out = open();
      long begin = out.length();
      try {
        out.seek(begin);
        out.write(line);
        out.getFD().sync();
      } catch (IOException e) {
        out.setLength(begin); // half a line would spoil the next one
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    receipt.delivered();
  }

  // No channel: an interrupt closes it, even one that the thread has taken note of already, if
  // Thread.interrupt() has not returned yet.
  private RandomAccessFile open() throws IOException {
    RandomAccessFile out = open;
    if (out == null) {
      out = new RandomAccessFile(file.toFile(), "rw");
      open = out;
    }
    return out;
  }

  @Override
  public synchronized void close(Duration longest) {
    RandomAccessFile out = open;
    open = null;
    if (out != null) {
      try {
        out.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
