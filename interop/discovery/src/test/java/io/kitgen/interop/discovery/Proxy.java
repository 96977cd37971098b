package io.kitgen.interop.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network that can be made bad: passes bytes on, late or not at all. Thread-safe. */
final class Proxy implements AutoCloseable {

  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile int backend;
  private volatile long delayMillis;

  Proxy() throws IOException {
    listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    start("proxy", this::accept);
  }

  /** Where clients are to come. */
  String address() {
    return "127.0.0.1:" + listening.getLocalPort();
  }

  /** Where it all goes. */
  void passTo(int port) {
    backend = port;
  }

  /** Lets each piece of an answer come so much later. */
  void delay(Duration delay) {
    delayMillis = delay.toMillis();
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        open.add(client);
        start("proxy-connect", () -> connect(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void connect(Socket client) {
    try {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), backend);
      server.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      open.add(server);
      start("proxy-request", () -> pass(client, server, false));
      start("proxy-answer", () -> pass(server, client, true));
    } catch (IOException e) {
      end(client);
    }
  }

  private void pass(Socket from, Socket to, boolean late) {
    byte[] some = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        if (late && delayMillis > 0) {
          Thread.sleep(delayMillis);
        }
        out.write(some, 0, n);
      }
    } catch (IOException e) {
      // One side is gone, so the other goes too.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end(from);
    end(to);
  }

  private void end(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    open.forEach(this::end);
  }
}
