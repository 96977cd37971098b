package io.kitgen.ops.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps records in a file, a line of JSON each, behind what is there. The file is made when the
 * first record comes, and forced to the disk after each. Good as a spill, or alone where there are
 * few records. Thread-safe.
 */
public final class FileAuditSink implements AuditSink {

  private final Path file;
  private @Nullable FileChannel channel;

  private FileAuditSink(Path file) {
    this.file = file;
  }

  /** Keeps records in {@code file}; its folder must be there. */
  public static FileAuditSink at(Path file) {
    return new FileAuditSink(file);
  }

  @Override
  public synchronized void send(AuditRecord record, byte[] json, Receipt receipt) {
    ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    try {
      FileChannel open = channel();
      long begin = open.size();
      try {
        while (line.hasRemaining()) {
          open.write(line);
        }
        open.force(false);
      } catch (IOException e) {
        open.truncate(begin); // half a line would spoil the next one
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    receipt.delivered();
  }

  private FileChannel channel() throws IOException {
    FileChannel open = channel;
    if (open == null || !open.isOpen()) {
      open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      channel = open;
    }
    return open;
  }

  @Override
  public synchronized void close(Duration longest) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
