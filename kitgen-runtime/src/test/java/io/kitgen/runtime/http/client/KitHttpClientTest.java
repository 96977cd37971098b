package io.kitgen.runtime.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.PoolingClientContract;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KitHttpClientTest extends PoolingClientContract {

  @Override
  protected HttpHandler create() {
    return KitHttpClient.create();
  }

  @Override
  protected HttpHandler create(int connections, Duration connectTimeout) {
    return KitHttpClient.builder().connections(connections).connectTimeout(connectTimeout).build();
  }

  @Override
  protected HttpHandler through(InetSocketAddress proxy) {
    return KitHttpClient.builder().proxy(proxy).build();
  }

  @Test
  void sendsAgainWhatMayBeWhenAKeptConnectionWasClosed() throws Exception {
    String kept = "HTTP/1.1 200 OK|Content-Length: 1||a";
    try (Scripted server = new Scripted(kept, kept, kept, kept)) {
      int port = server.port();
      // Each answer says that the connection is kept, and then it is closed.
      assertThat(ask(HttpRequest.of("GET", "/1"), port)).isEqualTo("200 a");
      assertThat(ask(HttpRequest.of("GET", "/2"), port)).isEqualTo("200 a");
      assertThat(ask(HttpRequest.of("PUT", "/3").body(HttpBody.utf8("b")), port))
          .isEqualTo("200 a");
      HttpRequest.Builder post = HttpRequest.of("POST", "/4").body(HttpBody.utf8("b"));
      assertThatThrownBy(() -> ask(post, port)).isInstanceOf(IOException.class);
      assertThat(ask(post, port)).isEqualTo("200 a");
      assertThat(server.heads()).hasSize(4);
    }
  }
}
