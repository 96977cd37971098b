package io.kitgen.runtime.http.gokit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.binding.HttpCodec;
import io.kitgen.runtime.http.binding.HttpOperation;
import io.kitgen.runtime.http.binding.HttpTransport;
import io.kitgen.runtime.http.binding.RequestReader;
import io.kitgen.runtime.http.binding.RequestWriter;
import io.kitgen.runtime.http.binding.ResponseReader;
import io.kitgen.runtime.http.binding.ResponseWriter;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.server.ServerEdge;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The tests of Go kit's {@code transport/http} (server_test.go, client_test.go), in its order;
 * where bad input is 500 there, it is 400 here.
 */
class GoKitHttpTest {

  private static final Operation<String, String> OPERATION =
      Operation.of("kit", "endpoint", String.class, String.class).build();
  private static final CallContext.Key<String> KEY = CallContext.Key.local("key", String.class);

  private Function<RequestReader, String> decode = in -> "";
  private Consumer<ResponseWriter> encode = out -> {};
  private Endpoint<String, String> endpoint = (ctx, request) -> "";

  private final class Codec implements HttpCodec<String, String> {
    @Override
    public String readRequest(RequestReader in) {
      return decode.apply(in);
    }

    @Override
    public void writeRequest(String request, RequestWriter out) {
      out.bodyBytes(request.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String readResponse(ResponseReader in) {
      return new String(in.bodyBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void writeResponse(String response, ResponseWriter out) {
      encode.accept(out);
    }
  }

  private final HttpOperation<String, String> http =
      HttpOperation.of(OPERATION, new Codec()).anyMethod("/").build();

  private HttpHandler server(ServerEdge edge) {
    return HttpRoutes.of(http.serve((ctx, request) -> endpoint.call(ctx, request), edge));
  }

  private String ask(ServerEdge edge) throws Exception {
    try (KitHttpServer server = KitHttpServer.start(0, server(edge))) {
      return Raw.exchange(server.port(), Raw.request("GET /", ""));
    }
  }

  private String ask() throws Exception {
    return ask(ServerEdge.create());
  }

  @Test
  void serverBadDecode() throws Exception {
    decode =
        in -> {
          throw new JsonException("$", "dang");
        };
    assertThat(ask()).startsWith("HTTP/1.1 400 "); // 500 in Go
  }

  @Test
  void serverBadEndpoint() throws Exception {
    endpoint =
        (ctx, request) -> {
          throw new IllegalStateException("dang");
        };
    assertThat(ask()).startsWith("HTTP/1.1 500 ").doesNotContain("dang");
  }

  @Test
  void serverBadEncode() throws Exception {
    encode =
        out -> {
          throw new IllegalStateException("dang");
        };
    assertThat(ask()).startsWith("HTTP/1.1 500 ").doesNotContain("dang");
  }

  @Test
  void serverErrorEncoder() throws Exception {
    endpoint =
        (ctx, request) -> {
          throw new RefusedException(
              ErrorReply.of(Code.PERMISSION_DENIED, "teapot").httpStatus(418).build());
        };
    assertThat(ask()).startsWith("HTTP/1.1 418 ").contains("teapot");
  }

  @Test
  void serverHappyPath() throws Exception {
    encode = out -> out.bodyBytes("hello".getBytes(StandardCharsets.UTF_8));
    assertThat(ask()).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\nhello");
  }

  @Test
  void multipleServerBefore() throws Exception {
    List<String> seen = new ArrayList<>();
    endpoint =
        (ctx, request) -> {
          seen.add(ctx.get(KEY));
          return "";
        };
    ask(
        ServerEdge.builder()
            .before(
                (operation, in, ctx) -> ctx.with(KEY, "one"),
                (operation, in, ctx) -> ctx.with(KEY, ctx.get(KEY) + " two"))
            .build());
    assertThat(seen).containsExactly("one two");
  }

  @Test
  void multipleServerAfter() throws Exception {
    List<String> seen = new ArrayList<>();
    ask(
        ServerEdge.builder()
            .after(
                (operation, out, ctx) -> ctx.with(KEY, "one"),
                (operation, out, ctx) -> {
                  seen.add(ctx.get(KEY));
                  return ctx;
                })
            .build());
    assertThat(seen).containsExactly("one");
  }

  @Test
  void serverFinalizer() throws Exception {
    List<Object> seen = new ArrayList<>();
    encode =
        out -> {
          out.status(418);
          out.header("X-Henlo-Lizer", "Helllo you stinky lizard");
          out.bodyBytes("go eat a fly ugly\n".getBytes(StandardCharsets.UTF_8));
        };
    ask(
        ServerEdge.builder()
            .finalizer(
                (ctx, call) -> {
                  seen.add(call.status());
                  seen.add(call.headers().first("x-henlo-lizer"));
                  seen.add(call.length());
                })
            .build());
    assertThat(seen).containsExactly(418, "Helllo you stinky lizard", 18L);
  }

  @Test
  void serverFinalizerRunsAfterErrorsToo() throws Exception {
    List<Object> seen = new ArrayList<>();
    endpoint =
        (ctx, request) -> {
          throw new IllegalStateException("dang");
        };
    ask(
        ServerEdge.builder()
            .finalizer((ctx, call) -> seen.add("first " + call.status()))
            .finalizer((ctx, call) -> seen.add("second " + call.outcome().kind()))
            .build());
    assertThat(seen).containsExactly("first 500", "second FAULT");
  }

  @Test
  void enhancedResponse() throws Exception {
    encode =
        out -> {
          out.status(402);
          out.header("X-Edward", "Snowden");
          out.bodyBytes("{\"foo\":\"bar\"}".getBytes(StandardCharsets.UTF_8));
        };
    assertThat(ask())
        .startsWith("HTTP/1.1 402 ")
        .containsIgnoringCase("X-Edward: Snowden")
        .endsWith("{\"foo\":\"bar\"}");
  }

  @Test
  void multipleValuesOfOneHeader() throws Exception {
    encode =
        out -> {
          out.header("Vary", "Origin");
          out.header("Vary", "User-Agent");
        };
    assertThat(ask()).contains("Vary: Origin\r\n").contains("Vary: User-Agent\r\n");
  }

  @Test
  void noContent() throws Exception {
    encode =
        out -> {
          out.status(204);
          out.bodyBytes("ignored".getBytes(StandardCharsets.UTF_8));
        };
    assertThat(ask()).startsWith("HTTP/1.1 204 ").endsWith("\r\n\r\n");
  }

  @Test
  void enhancedError() throws Exception {
    endpoint =
        (ctx, request) -> {
          throw new RefusedException(
              ErrorReply.of(Code.INVALID_ARGUMENT, "enhanced")
                  .httpStatus(418)
                  .metadata("X-Enhanced", "1")
                  .build());
        };
    assertThat(ask())
        .startsWith("HTTP/1.1 418 ")
        .containsIgnoringCase("X-Enhanced: 1")
        .contains("\"detail\":\"enhanced\"");
  }

  @Test
  void errorHandlerSeesEveryFailure() throws Exception {
    List<String> seen = new ArrayList<>();
    endpoint =
        (ctx, request) -> {
          throw new IllegalStateException("dang");
        };
    ask(
        ServerEdge.builder()
            .errorHandler((operation, ctx, error) -> seen.add(error.getMessage()))
            .build());
    assertThat(seen).containsExactly("dang");
  }

  private String call(HttpHandler client) throws Exception {
    return HttpTransport.of(client, URI.create("http://kit"), http)
        .endpoint(OPERATION)
        .call(CallContext.empty(), "in");
  }

  @Test
  void clientHooksAreFilters() throws Exception {
    List<String> seen = new ArrayList<>();
    HttpHandler wire =
        (ctx, request) -> {
          seen.add("wire " + request.headers().first("X-Before"));
          return HttpResponse.of(200)
              .withHeader("X-After", "a")
              .withBody(HttpBody.utf8("hello, yes, this is dog"));
        };
    HttpHandler client =
        wire.with(
            next ->
                (ctx, request) -> {
                  HttpRequest signed = request.toBuilder().header("X-Before", "b").build();
                  HttpResponse response = next.handle(ctx, signed);
                  seen.add("after " + response.headers().first("x-after"));
                  return response;
                });
    assertThat(call(client)).isEqualTo("hello, yes, this is dog");
    assertThat(seen).containsExactly("wire b", "after a");
  }

  @Test
  void clientErrorsReachTheCaller() {
    assertThatThrownBy(
            () ->
                call(
                    (ctx, request) -> {
                      throw new IOException("dang");
                    }))
        .isInstanceOf(CallException.class)
        .cause()
        .hasMessage("dang");
  }
}
