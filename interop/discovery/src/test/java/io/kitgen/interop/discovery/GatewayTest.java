package io.kitgen.interop.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kitgen.interop.servers.EtcdServer;
import io.kitgen.interop.servers.Tool;
import io.kitgen.samples.apigateway.ApiGateway;
import io.kitgen.samples.stringsvc.StringSvc;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Go kit's apigateway in front of two services that are found in etcd, all of them processes. */
@Timeout(300)
final class GatewayTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Pattern PORT = Pattern.compile("apigateway: HTTP on port (\\d+)");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void passesOn(boolean http) throws Exception {
    try (EtcdServer etcd = EtcdServer.start(folder)) {
      String at = etcd.uri().getAuthority();
      try (AddSvcProcess addsvc = AddSvcProcess.start(Duration.ZERO, "etcd://" + at);
          Tool.Running stringsvc =
              Programs.start(
                  "stringsvc",
                  StringSvc.class,
                  List.of("-listen", "127.0.0.1:0", "-register", "etcd://" + at));
          Tool.Running gateway = Programs.start("apigateway", ApiGateway.class, flags(at, http))) {
        URI base = base(gateway);
        await().atMost(LONG).until(() -> ask(base, "/addsvc/sum", "{\"a\":1}").statusCode() == 200);
        await()
            .atMost(LONG)
            .until(() -> ask(base, "/stringsvc/count", "{\"s\":\"a\"}").statusCode() == 200);

        answers(base, "/addsvc/sum", "{\"a\":1,\"b\":2}", 200, "{\"v\":3}");
        answers(base, "/addsvc/concat", "{\"a\":\"1\",\"b\":\"2\"}", 200, "{\"v\":\"12\"}");
        answers(base, "/stringsvc/uppercase", "{\"s\":\"foo\"}", 200, "{\"v\":\"FOO\"}");
        answers(base, "/stringsvc/count", "{\"s\":\"foo\"}", 200, "{\"v\":3}");
        answers(base, "/addsvc/sum", "{}", 400, "{\"error\":\"can't sum two zeroes\"}");
        answers(base, "/stringsvc/uppercase", "{}", 200, "{\"v\":\"\",\"err\":\"empty string\"}");
        assertThat(ask(base, "/other", "{}").statusCode()).isEqualTo(404);

        addsvc.stop();
        HttpResponse<String> gone = ask(base, "/addsvc/sum", "{\"a\":1,\"b\":2}");
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(503);
        answers(base, "/stringsvc/count", "{\"s\":\"foo\"}", 200, "{\"v\":3}");
        assertThat(stringsvc.process().isAlive()).isTrue();
      }
    }
  }

  private static List<String> flags(String etcd, boolean http) {
    List<String> flags = List.of("-http.addr", "127.0.0.1:0", "-etcd.addr", etcd);
    return http ? Stream.concat(flags.stream(), Stream.of("-addsvc.http")).toList() : flags;
  }

  private static URI base(Tool.Running gateway) throws Exception {
    await()
        .atMost(LONG)
        .until(() -> !gateway.process().isAlive() || PORT.matcher(gateway.output()).find());
    Matcher found = PORT.matcher(gateway.output());
    assertThat(found.find()).as(gateway.output()).isTrue();
    return URI.create("http://127.0.0.1:" + found.group(1));
  }

  private static void answers(URI base, String path, String body, int status, String expected)
      throws Exception {
    HttpResponse<String> answer = ask(base, path, body);
    assertThat(answer.body().strip()).isEqualTo(expected);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
  }

  private static HttpResponse<String> ask(URI base, String path, String body) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(base.resolve(path)).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString(UTF_8));
  }
}
