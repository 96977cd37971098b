package io.kitgen.runtime.http.server;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.h1.Bounds;
import io.kitgen.runtime.http.h1.Wire;
import io.kitgen.runtime.server.deadline.EngineThread;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Takes connections and gives each a thread. */
final class Acceptor {

  private static final CallContext CONTEXT = CallContext.empty().with(EngineThread.OWNED, true);

  private static final long LONGEST_ACCEPTING = TimeUnit.SECONDS.toMillis(1);

  private final ServerSocket listener;
  private final Workers workers;
  private final HttpHandler handler;
  private final Bounds bounds;
  private final @Nullable ServerTls tls;
  private final Connections connections = new Connections();
  private final Semaphore room;
  private final Peers peers;
  private final Thread thread = new Thread(this::accept, "kitgen-http-accept");

  Acceptor(
      ServerSocket listener,
      Workers workers,
      HttpHandler handler,
      Bounds bounds,
      @Nullable ServerTls tls) {
    this.listener = listener;
    this.workers = workers;
    this.handler = handler;
    this.bounds = bounds;
    this.tls = tls;
    this.room = new Semaphore(workers.most());
    this.peers = new Peers(workers.mostOfPeer());
  }

  void start() {
    connections.start();
    thread.start();
  }

  InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  void close(Duration drain) {
    try {
      listener.close();
    } catch (IOException e) {
      // It listens no longer either way.
    }
    thread.interrupt();
    awaitAcceptor();
    connections.drain(drain);
    workers.executor().shutdown();
  }

  /** As long as it is in the system's call, the port is taken. */
  private void awaitAcceptor() {
    try {
      thread.join(LONGEST_ACCEPTING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        begin(listener.accept());
      } catch (InterruptedException e) {
        return; // closed
      } catch (IOException e) {
        // Closed, or out of file descriptors, which others may give back.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    }
  }

  /** Waits until there may be one more. */
  private void room() throws InterruptedException {
    while (!room.tryAcquire()) {
      connections.closeTheIdlest(null);
      if (room.tryAcquire(10, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private void begin(Socket socket) throws InterruptedException {
    try {
      room();
    } catch (InterruptedException e) { // closed while it waited
      close(socket);
      throw e;
    }
    Object peer = Peers.of(socket.getInetAddress());
    if (!peers.enter(peer) && !connections.closeTheIdlest(peer)) {
      end(socket, peer);
      return;
    }
    try {
      workers.executor().execute(() -> serve(socket, peer));
    } catch (RuntimeException e) { // shut down in between
      end(socket, peer);
    }
  }

  private void end(Socket socket, Object peer) {
    close(socket);
    peers.leave(peer);
    room.release();
  }

  private void serve(Socket socket, Object peer) {
    try {
      socket.setTcpNoDelay(true);
      Wire wire = new Wire(socket);
      ServerConnection connection =
          new ServerConnection(handler, bounds, CONTEXT, tls, connections, wire);
      connections.add(connection);
      try {
        connection.serve();
      } finally {
        connections.remove(connection);
      }
    } catch (IOException e) {
      // It was gone before it began.
    } finally {
      end(socket, peer);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
