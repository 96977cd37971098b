package io.kitgen.jwt;

import io.kitgen.interop.servers.Tool;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An issuer of tokens in Node.js, signed by its own crypto; can be killed and started again. */
final class Issuer implements AutoCloseable {

  final KitHttpClient http = KitHttpClient.create();
  private final Path file;
  private final int port;
  private Tool.Running node;

  Issuer(Path folder) throws Exception {
    this.file = folder.resolve("keys.json");
    this.port = Tool.freePort();
    restart();
  }

  void restart() throws Exception {
    node = Tool.start(port, Tool.require("node"), "src/test/programs/issuer.mjs", port, file);
  }

  void kill() throws IOException {
    node.kill();
    node.close();
  }

  URI jwks() {
    return URI.create("http://localhost:" + port + "/jwks");
  }

  JwtKeys.Builder keys() {
    return JwtKeys.remote(http, jwks());
  }

  /** How often the keys were asked for, since it was started. */
  int fetched() throws Exception {
    return Integer.parseInt(ask("/fetched", ""));
  }

  /** New keys in place of those that were; the number of their generation. */
  String rotate() throws Exception {
    return ask("/rotate", "");
  }

  /** A token with {@code claims}, signed with the key {@code kid}. */
  String token(String alg, String kid, String claims) throws Exception {
    return ask("/sign?alg=" + alg + "&kid=" + kid + "&typ=at%2Bjwt", claims);
  }

  private String ask(String target, String body) throws Exception {
    HttpRequest request =
        HttpRequest.of("POST", target)
            .to("http", "localhost:" + port)
            .body(HttpBody.utf8(body))
            .build();
    try (HttpResponse response = http.handle(CallContext.empty(), request)) {
      return new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
    node.close();
  }
}
