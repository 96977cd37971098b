package io.kitgen.netty.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.SelfSigned;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Through a proxy that makes tunnels to whom it likes. */
@Timeout(30)
class NettyProxyTest {

  @TempDir Path folder;

  private final List<String> heads = new CopyOnWriteArrayList<>();
  private ServerSocket proxy;

  @BeforeEach
  void listen() throws IOException {
    proxy = new ServerSocket(0);
    Raw.THREADS.execute(
        () -> {
          while (!proxy.isClosed()) {
            try {
              Socket socket = proxy.accept();
              Raw.THREADS.execute(() -> serve(socket));
            } catch (IOException e) {
              return; // the test has ended
            }
          }
        });
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
  }

  private void serve(Socket near) {
    try (near) {
      String head = head(near.getInputStream());
      heads.add(head);
      if (head.contains("forbidden")) {
        write(near, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        return;
      }
      String authority = head.split(" ", 3)[1];
      int port = Integer.parseInt(authority.substring(authority.indexOf(':') + 1));
      try (Socket far = new Socket("localhost", port)) {
        write(near, "HTTP/1.1 200 Connected\r\n\r\n");
        Raw.THREADS.execute(() -> copy(near, far));
        copy(far, near);
      }
    } catch (IOException e) {
      // one side has gone
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // one side has gone
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException();
      }
      head.append((char) b);
    }
    return head.toString();
  }

  private KitNettyClient.Builder through() {
    return KitNettyClient.builder().proxy(new InetSocketAddress("localhost", proxy.getLocalPort()));
  }

  @Test
  void tunnelsTls() throws Exception {
    SelfSigned localhost = SelfSigned.make(folder, "localhost");
    try (ForeignServer node =
            ForeignServer.node("http2-server.js", "100", localhost.store().toString());
        KitNettyClient client = through().tls(localhost.context()).build()) {
      Ask ask = new Ask(client, "https", node.port());
      assertThat(ask.post("/echo", HttpBody.utf8("far"))).isEqualTo("200 far");
      assertThat(ask.get("/session")).isEqualTo("200 1");
      assertThat(heads).hasSize(1);
      assertThat(heads.get(0)).startsWith("CONNECT localhost:" + node.port() + " HTTP/1.1\r\n");
    }
  }

  @Test
  void tunnelsHttp2InClear() throws Exception {
    try (ForeignServer node = ForeignServer.node("http2-server.js", "100");
        KitNettyClient client = through().http2InClear().build()) {
      assertThat(new Ask(client, "http", node.port()).get("/session")).isEqualTo("200 1");
      assertThat(heads).hasSize(1);
    }
  }

  @Test
  void aProxyMayRefuse() throws Exception {
    try (KitNettyClient client = through().build()) {
      Ask ask = new Ask(client, "https", 443);
      assertThatThrownBy(
              () ->
                  client.handle(
                      io.kitgen.runtime.CallContext.empty(),
                      ask.request("GET", "/", HttpBody.empty()).toBuilder()
                          .to("https", "forbidden.example")
                          .build()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("403");
    }
  }
}
