package io.kitgen.runtime.http.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A server that answers each connection with the next of its texts, after it has read a head. In a
 * text {@code |} is a line's end, {@code ~} waits for 100 ms, and {@code >} reads one more head. At
 * its end the connection is closed; behind {@code !} it is reset, and behind {@code ?} it is closed
 * once the other side has closed it.
 */
public final class Scripted implements AutoCloseable {

  private final ServerSocket listener = new ServerSocket(0);
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final CountDownLatch closedByClient = new CountDownLatch(1);

  public Scripted(String... texts) throws IOException {
    Thread thread =
        new Thread(
            () -> {
              for (String text : texts) {
                try (Socket socket = listener.accept()) {
                  play(socket, text);
                } catch (IOException e) {
                  // The client has gone: the next one comes.
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void play(Socket socket, String text) throws IOException {
    InputStream in = socket.getInputStream();
    OutputStream out = socket.getOutputStream();
    readHead(in);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '|' -> out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        case '~' -> sleep();
        case '>' -> readHead(in);
        case '!' -> socket.setSoLinger(true, 0);
        case '?' -> awaitEnd(in);
        default -> out.write(c);
      }
    }
  }

  private void readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("no head");
      }
      head.append((char) b);
    }
    heads.add(head.toString());
  }

  private void awaitEnd(InputStream in) {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // a reset is an end, too
    }
    closedByClient.countDown();
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** The heads of the requests that came. */
  public List<String> heads() {
    return heads;
  }

  /** Waits until the client has closed a connection behind whose answer there is {@code ?}. */
  void awaitClosedByClient() throws InterruptedException {
    closedByClient.await();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
