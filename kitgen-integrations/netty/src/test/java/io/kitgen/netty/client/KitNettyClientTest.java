package io.kitgen.netty.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.PoolingClientContract;
import io.kitgen.runtime.http.client.Scripted;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KitNettyClientTest extends PoolingClientContract {

  @Override
  protected HttpHandler create() {
    return KitNettyClient.create();
  }

  @Override
  protected HttpHandler create(int connections, Duration connectTimeout) {
    return KitNettyClient.builder().connections(connections).connectTimeout(connectTimeout).build();
  }

  @Override
  protected HttpHandler through(InetSocketAddress proxy) {
    return KitNettyClient.builder().proxy(proxy).build();
  }

  @Test
  void sendsAgainWhatMayBeWhenAKeptConnectionWasClosed() throws Exception {
    // Each connection answers one request, and is closed when another has come.
    String fickle = "HTTP/1.1 200 OK|Content-Length: 1||a>";
    try (Scripted server = new Scripted(fickle, fickle, fickle, fickle)) {
      int port = server.port();
      assertThat(ask(HttpRequest.of("GET", "/1"), port)).isEqualTo("200 a");
      assertThat(ask(HttpRequest.of("GET", "/2"), port)).isEqualTo("200 a");
      assertThat(ask(HttpRequest.of("PUT", "/3"), port)).isEqualTo("200 a");
      HttpRequest.Builder post = HttpRequest.of("POST", "/4");
      assertThatThrownBy(() -> ask(post, port)).isInstanceOf(IOException.class);
      assertThat(ask(post, port)).isEqualTo("200 a");
      assertThat(server.heads())
          .extracting(head -> head.substring(0, head.indexOf(" HTTP")))
          .containsExactly("GET /1", "GET /2", "GET /2", "PUT /3", "PUT /3", "POST /4", "POST /4");
    }
  }
}
