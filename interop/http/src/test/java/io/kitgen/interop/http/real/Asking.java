package io.kitgen.interop.http.real;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;

/** Asks by the built-in client. */
final class Asking implements AutoCloseable {

  /** An answer, read to its end. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Answer(int status, Headers headers, byte[] body, Headers trailers) {
    String text() {
      return new String(body, UTF_8);
    }
  }

  private final KitHttpClient client;
  private final String scheme;
  private final String authority;

  private Asking(KitHttpClient client, String scheme, String authority) {
    this.client = client;
    this.scheme = scheme;
    this.authority = authority;
  }

  static Asking at(int port) {
    return new Asking(KitHttpClient.create(), "http", "127.0.0.1:" + port);
  }

  static Asking through(int proxy, int port) {
    return new Asking(
        KitHttpClient.builder()
            .proxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy))
            .build(),
        "http",
        "127.0.0.1:" + port);
  }

  static Asking through(int proxy, int port, SSLContext tls) {
    return new Asking(
        KitHttpClient.builder()
            .proxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy))
            .tls(tls)
            .build(),
        "https",
        "localhost:" + port);
  }

  Answer get(String path) throws Exception {
    return ask("GET", path, HttpBody.empty());
  }

  Answer post(String path, byte[] body) throws Exception {
    return ask("POST", path, HttpBody.of(body));
  }

  /** In chunks, with trailers. */
  Answer stream(String path, byte[] body) throws Exception {
    return ask(
        "POST",
        path,
        HttpBody.stream(new ByteArrayInputStream(body), -1, () -> Headers.of("X-Sum", "7")));
  }

  Answer ask(String method, String path, HttpBody body) throws Exception {
    HttpRequest request = HttpRequest.of(method, path).body(body).to(scheme, authority).build();
    try (HttpResponse response = client.handle(CallContext.empty(), request);
        InputStream in = response.body().open()) {
      byte[] all = in.readAllBytes();
      return new Answer(response.status(), response.headers(), all, response.body().trailers());
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
