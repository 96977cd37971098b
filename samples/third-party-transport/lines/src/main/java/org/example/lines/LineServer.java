package org.example.lines;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.runtime.server.deadline.EngineThread;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code operation {json}} with {@code ok {json}} or {@code error {json}}, on a Unix
 * socket. A connection is dropped when there are {@value #MOST_CONNECTIONS} already, or when its
 * next line takes longer than half a minute to come.
 */
public final class LineServer implements AutoCloseable {

  private static final int MOST_CONNECTIONS = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Threads are this server's own, so that calls may be interrupted at their deadline. */
  private static final CallContext OWN_THREAD = CallContext.empty().with(EngineThread.OWNED, true);

  private final Path path;
  private final ServerSocketChannel socket;
  private final ServerEdge edge;
  private final Map<String, LineOperation.Served<?, ?>> operations = new HashMap<>();
  private final ExecutorService connections =
      new ThreadPoolExecutor(
          0,
          MOST_CONNECTIONS,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          (connection, full) -> ((Connection) connection).close());

  private LineServer(
      Path path,
      ServerSocketChannel socket,
      ServerEdge edge,
      LineOperation.Served<?, ?>... operations) {
    this.path = path;
    this.socket = socket;
    this.edge = edge;
    for (LineOperation.Served<?, ?> served : operations) {
      this.operations.put(served.operation().operation().name(), served);
    }
  }

  /** Serves {@code operations} behind {@code edge} at {@code path}, where no file may be yet. */
  public static LineServer start(
      Path path, ServerEdge edge, LineOperation.Served<?, ?>... operations) throws IOException {
    ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    socket.bind(UnixDomainSocketAddress.of(path), MOST_CONNECTIONS);
    LineServer server = new LineServer(path, socket, edge, operations);
    Thread acceptor = new Thread(server::accept, "lines-acceptor");
    acceptor.setDaemon(true);
    acceptor.start();
    return server;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    connections.shutdownNow();
    Files.deleteIfExists(path);
  }

  private void accept() {
    while (socket.isOpen()) {
      try {
        connections.execute(new Connection(socket.accept()));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private String answer(byte[] bytes) {
    Line line;
    try {
      line = Line.parse(bytes);
    } catch (IllegalArgumentException e) {
      return LineExchange.error(
          ErrorReply.of(Code.INVALID_ARGUMENT, "expected: operation name=value {json}").build());
    }
    LineOperation.Served<?, ?> served = operations.get(line.operation());
    return served == null
        ? LineExchange.error(ErrorReply.of(Code.UNIMPLEMENTED, "no such operation").build())
        : served.answer(line, OWN_THREAD, edge);
  }

  /** One client, until it goes away or is silent for too long. */
  private final class Connection implements Runnable, AutoCloseable {

    private final SocketChannel channel;

    Connection(SocketChannel channel) {
      this.channel = channel;
    }

    @Override
    public void run() {
      int longest = edge.limits().bodyBytes() + edge.limits().headerBytes();
      try (this) {
        LineReader lines = new LineReader(channel, longest);
        OutputStream out = Channels.newOutputStream(channel);
        for (byte[] line = next(lines); line != null; line = next(lines)) {
          out.write((answer(line) + "\n").getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        // The client is gone; there is nobody to tell.
      }
    }

    private byte @Nullable [] next(LineReader lines) throws IOException {
      Ticker.Scheduled end = Ticker.system().schedule(PATIENCE, this::close);
      try {
        return lines.next();
      } finally {
        end.cancel();
      }
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        // It is closed all the same.
      }
    }
  }
}
