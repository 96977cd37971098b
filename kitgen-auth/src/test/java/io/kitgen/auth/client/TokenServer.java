package io.kitgen.auth.client;

import io.kitgen.interop.servers.Tool;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.json.JsonDecoder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A token endpoint in Node.js, which can be killed and started again at its port. */
final class TokenServer implements AutoCloseable {

  final KitHttpClient http = KitHttpClient.create();
  private final int port;
  private Tool.Running node;

  TokenServer() throws Exception {
    this.port = Tool.freePort();
    this.node = start();
  }

  private Tool.Running start() throws Exception {
    return Tool.start(port, Tool.require("node"), "src/test/programs/token-server.mjs", port);
  }

  URI url() {
    return URI.create("http://localhost:" + port + "/token");
  }

  ClientCredentials.Builder source() {
    return ClientCredentials.at(http, url()).client("billing", "secret");
  }

  void mode(String query) throws Exception {
    get("/mode?" + query);
  }

  /** What it was asked: id, secret, grant type, scope, audience. */
  List<String> seen() throws Exception {
    JsonDecoder<List<String>> decoder =
        in -> {
          List<String> all = new ArrayList<>();
          in.beginArray();
          while (in.hasNext()) {
            all.add(in.readString());
          }
          return all;
        };
    return decoder.read(get("/seen").getBytes(StandardCharsets.UTF_8));
  }

  private String get(String target) throws Exception {
    HttpRequest request = HttpRequest.of("GET", target).to("http", "localhost:" + port).build();
    try (HttpResponse response = http.handle(CallContext.empty(), request)) {
      return new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  void kill() throws IOException {
    node.kill();
    node.close();
  }

  void restart() throws Exception {
    node = start();
  }

  @Override
  public void close() throws IOException {
    http.close();
    node.close();
  }
}
