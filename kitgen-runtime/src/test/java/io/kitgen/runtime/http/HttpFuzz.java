package io.kitgen.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.http.ServerEngineContract.Running;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.server.ServerEdge;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Whatever is sent: never a 500, never a hang, and the server goes on. */
final class HttpFuzz {

  private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "X"};
  private static final String[] PATHS = {
    "/sum", "/cut", "/things", "/things/", "/things/7", "/blobs/a/b", "/ping", "/", "*", "//x"
  };
  private static final String[] PIECES = {
    "%", "%2", "%zz", "%2F", "%FF", "%C3%BC", "/", "//", "..", "?", "&", "=", "+", ":", ";", "{",
    "}", "\"", "#", "a", "limit=", "tag=1", "color=x", "~", "\u00ff", "|", "^", "\\"
  };
  private static final String[] HEADERS = {
    "Content-Type: ",
    "Content-Type: text/plain",
    "Content-Type: application/json;;charset",
    "Content-Encoding: br",
    "Accept: ",
    "Accept: text/*;q=",
    "Accept: ,;q=0,*/*",
    "Grpc-Timeout: ",
    "Grpc-Timeout: 1n",
    "Grpc-Timeout: 99999999H",
    "Cookie: ;=;sid;sid=;\"",
    "X-Tenant: \u00e9\u0001",
    "X-Tenant: t",
    "Kitgen-Error: empty",
    "Content-Length: 99999999999999999999",
    "Transfer-Encoding: chunked",
    "Expect: 100-continue",
    ": x",
    "no colon",
    "Connection: upgrade",
  };
  private static final String[] BODIES = {
    "{",
    "}",
    "[",
    "]",
    "\"a\"",
    ":",
    ",",
    "1",
    "-",
    "1e9",
    "null",
    "true",
    "\u0000",
    "\u00ff",
    "{\"a\":1,\"b\":2}",
    "{\"s\":\"x\"}",
    "\"\\ud800\"",
    " ",
    "\\",
    "0\r\n\r\n",
    "5\r\nhello\r\n"
  };

  static void run(Function<HttpHandler, Running> engine) throws Exception {
    long seed = Long.getLong("kitgen.fuzz.seed", 20261121L);
    Random random = new Random(seed);
    ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    ServerEdge edge =
        ServerEdge.builder()
            .observe(
                (operation, in, ctx) ->
                    how -> {
                      if (how.kind() == Outcome.Kind.FAULT) {
                        faults.add(how.error());
                      }
                    })
            .build();
    HttpHandler handler = new Calc().handler(edge);
    List<String> bad = new ArrayList<>();
    Map<String, Integer> answers = new TreeMap<>();
    Running running = engine.apply(handler);
    try {
      for (int i = 0; i < Integer.getInteger("kitgen.fuzz.requests", 1500); i++) {
        String request = request(random);
        String answer = answer(running.port(), request);
        answers.merge(answer.length() < 12 ? "none" : answer.substring(9, 12), 1, Integer::sum);
        if (answer.startsWith("HTTP/1.1 5")
            && !answer.startsWith("HTTP/1.1 504")
            && !answer.startsWith("HTTP/1.1 501")
            && !answer.startsWith("HTTP/1.1 505")) {
          bad.add(request + "\n=> " + answer);
        }
      }
      assertThat(Raw.exchange(running.port(), Raw.request("POST /sum", "{\"a\":1,\"b\":2}")))
          .endsWith("{\"v\":3}");
    } finally {
      running.server().close();
    }
    assertThat(answers)
        .as("it must get far enough")
        .containsKeys("200", "400", "404", "405", "415");
    assertThat(bad).as("seed %d", seed).isEmpty();
    assertThat(faults).as("seed %d", seed).isEmpty();
  }

  private static String answer(int port, String request) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketTimeoutException hang) {
      throw new AssertionError("no answer to " + request, hang);
    } catch (IOException dropped) {
      return "";
    }
  }

  private static String request(Random random) {
    StringBuilder text = new StringBuilder(pick(random, METHODS)).append(' ');
    text.append(pick(random, PATHS));
    for (int n = random.nextInt(4); n > 0; n--) {
      text.append(pick(random, PIECES));
    }
    text.append(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
    for (int n = random.nextInt(3); n > 0; n--) {
      text.append(pick(random, HEADERS)).append("\r\n");
    }
    StringBuilder body = new StringBuilder();
    for (int n = random.nextInt(6); n > 0; n--) {
      body.append(pick(random, BODIES));
    }
    if (random.nextInt(8) > 0) {
      text.append("Content-Length: ").append(body.length() + random.nextInt(8) / 7).append("\r\n");
    }
    return text.append("\r\n").append(body).toString();
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}
