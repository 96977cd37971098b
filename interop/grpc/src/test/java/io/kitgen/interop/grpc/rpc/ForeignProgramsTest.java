package io.kitgen.interop.grpc.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.interop.servers.Buf;
import io.kitgen.interop.servers.Tool;
import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that people call servers with, against both engines. */
class ForeignProgramsTest {

  private static final Path PROTO = Path.of("src/test/proto/talk.proto");

  private static KitNettyServer netty;
  private static KitHttpServer plain;

  @BeforeAll
  static void start() {
    netty = KitNettyServer.start(0, new TalkServer().routes(ServerEdge.create()));
    plain = KitHttpServer.start(0, new TalkServer().routes(ServerEdge.create()));
  }

  @AfterAll
  static void stop() {
    netty.close();
    plain.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"grpc", "grpcweb", "connect"})
  void bufCallsOverHttp2(String protocol) throws Exception {
    String say =
        buf(
            netty.port(),
            protocol,
            "Say",
            "{\"text\":\"hi\",\"times\":\"7\"}",
            "--http2-prior-knowledge");
    assertThat(say).contains("\"text\":\"you said hi\"").contains("\"times\":\"7\"");
    String repeat =
        buf(
            netty.port(),
            protocol,
            "Repeat",
            "{\"text\":\"hi\",\"times\":3}",
            "--http2-prior-knowledge");
    assertThat(repeat.split("\"text\"", -1)).hasSize(4);
    String join =
        buf(
            netty.port(),
            protocol,
            "Join",
            "{\"text\":\"a\"}{\"text\":\"b\"}",
            "--http2-prior-knowledge");
    assertThat(join).contains("\"text\":\"ab\"");
    String chat =
        buf(
            netty.port(),
            protocol,
            "Chat",
            "{\"text\":\"a\"}{\"text\":\"b\"}",
            "--http2-prior-knowledge");
    assertThat(chat).contains("\"re: a\"", "\"re: b\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grpcweb", "connect"})
  void bufCallsTheBuiltInEngine(String protocol) throws Exception {
    String say = buf(plain.port(), protocol, "Say", "{\"text\":\"hi\"}");
    assertThat(say).contains("\"you said hi\"");
    String repeat = buf(plain.port(), protocol, "Repeat", "{\"text\":\"hi\",\"times\":3}");
    assertThat(repeat.split("\"text\"", -1)).hasSize(4);
  }

  @Test
  void curlCallsBothEngines() throws Exception {
    for (int port : new int[] {netty.port(), plain.port()}) {
      String url = "http://localhost:" + port + "/talk.Talk/Say";
      String answer =
          curl("-d", "{\"text\":\"hi\",\"times\":2}", "-H", "Content-Type: application/json", url);
      assertThat(answer).endsWith("{\"text\":\"you said hi\",\"times\":\"2\"}");
      String got = curl(url + "?encoding=json&message=%7B%22text%22%3A%22hi%22%7D");
      assertThat(got).endsWith("{\"text\":\"you said hi\"}");
      String error = curl("-d", "{\"text\":\"fail\"}", "-H", "Content-Type: application/json", url);
      assertThat(error).contains("409").contains("\"code\":\"aborted\"");
      String packed =
          curl(
              "--compressed",
              "-d",
              "{\"text\":\"" + "x".repeat(5000) + "\"}",
              "-H",
              "Content-Type: application/json",
              url);
      assertThat(packed).containsIgnoringCase("content-encoding: gzip").contains("you said xxx");
    }
  }

  @Test
  void answersGrpcOverHttp1WithTrailersInChunks() throws Exception {
    String answer =
        curl(
            "--http1.1",
            "-d",
            "",
            "-H",
            "Content-Type: application/grpc",
            "-H",
            "TE: trailers",
            "http://localhost:" + plain.port() + "/talk.Talk/Join");
    assertThat(answer).containsIgnoringCase("grpc-status: 0");
  }

  private static String curl(String... arguments) throws Exception {
    List<Object> command = new ArrayList<>(List.of(Tool.require("curl"), "-s", "-i", "-m", "60"));
    command.addAll(List.of(arguments));
    return Tool.run(command.toArray());
  }

  private static String buf(int port, String protocol, String method, String data, String... more)
      throws Exception {
    List<Object> command =
        new ArrayList<>(List.of("curl", "--schema", PROTO, "--protocol", protocol));
    command.addAll(List.of(more));
    command.addAll(List.of("-d", data, "http://localhost:" + port + "/talk.Talk/" + method));
    return Buf.run(command.toArray())
        .replaceAll("[ \\n]", "")
        .replace("yousaidhi", "you said hi")
        .replace("re:", "re: ");
  }
}
