package io.kitgen.samples.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.netty.client.KitNettyClient;
import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.samples.addsvc.AddService;
import io.kitgen.samples.addsvc.AddServiceHttp;
import io.kitgen.samples.addsvc.TwoZeroesException;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** addsvc's own client against the server on Netty, over either HTTP. */
final class NettyAddSvcTest {

  private static KitNettyServer server;
  private static URI address;

  @BeforeAll
  static void start() {
    server = NettyAddSvc.serve(new InetSocketAddress("127.0.0.1", 0));
    address = URI.create("http://127.0.0.1:" + server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void call(AddService add) {
    assertThat(add.sum(1, 2)).isEqualTo(3);
    assertThat(add.concat("1", "2")).isEqualTo("12");
    assertThatThrownBy(() -> add.sum(0, 0)).isInstanceOf(TwoZeroesException.class);
  }

  @Test
  void answersOverHttp1() {
    try (KitHttpClient http = KitHttpClient.create()) {
      call(AddServiceHttp.client(http, address));
    }
  }

  @Test
  void answersOverHttp2() {
    try (KitNettyClient http = KitNettyClient.builder().http2InClear().build()) {
      call(AddServiceHttp.client(http, address));
    }
  }
}
