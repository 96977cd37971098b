package io.kitgen.ops.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.kitgen.runtime.server.ServerEdge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

  private static final ServerEdge EDGE =
      ServerEdge.builder().observe(RequestIds.accepted()).build();

  private final Calc calc = new Calc();
  private final List<@Nullable String> served = new ArrayList<>();

  RequestIdsTest() {
    calc.sum =
        (ctx, r) -> {
          served.add(ctx.get(CallKeys.REQUEST_ID));
          if (r.a() == 0) {
            throw new IllegalStateException("boom");
          }
          return new SumResponse(r.a() + r.b());
        };
  }

  @Test
  void theIdThatComesIsTakenAndSentBack() throws Exception {
    assertThat(echoed("01J:a-b_c.d", "{\"a\":1,\"b\":2}")).isEqualTo("01J:a-b_c.d");
    assertThat(served).containsExactly("01J:a-b_c.d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\u00e9", "\"quoted\"", "a;b", "<script>"})
  void whatIsNoIdIsReplaced(String came) throws Exception {
    assertThat(echoed(came, "{\"a\":1,\"b\":2}")).matches("[0-9a-f]{32}");
    assertThat(echoed("x".repeat(129), "{\"a\":1,\"b\":2}")).matches("[0-9a-f]{32}");
  }

  @Test
  void errorsAndUndecodableCallsHaveOneToo() throws Exception {
    assertThat(echoed("r1", "{\"a\":0,\"b\":2}")).isEqualTo("r1");
    assertThat(echoed("r2", "{")).isEqualTo("r2");
    assertThat(echoed(null, "{")).matches("[0-9a-f]{32}");
  }

  @Test
  void aClientGivesACallOneIdForAllAttempts() throws Exception {
    Endpoint<SumRequest, SumResponse> wire =
        Calc.transport(calc.handler(EDGE), "http://calc.test:81")
            .through(ClientEdge.builder().filter(RequestIds.sent()).build())
            .endpoint(Calc.SUM);
    Endpoint<SumRequest, SumResponse> twice =
        RequestIds.assigned()
            .on(
                Calc.SUM,
                (ctx, request) -> {
                  assertThatThrownBy(() -> wire.call(ctx, new SumRequest(0, 1))).isNotNull();
                  return wire.call(ctx, request);
                });

    twice.call(CallContext.empty(), new SumRequest(1, 2));
    twice.call(CallContext.empty().with(CallKeys.REQUEST_ID, "mine"), new SumRequest(1, 2));
    wire.call(CallContext.empty().with(CallKeys.REQUEST_ID, "not one"), new SumRequest(1, 2));

    assertThat(served).hasSize(5).doesNotContainNull();
    assertThat(served.get(0)).isEqualTo(served.get(1)).matches("[0-9a-f]{32}");
    assertThat(served.subList(2, 4)).containsOnly("mine");
    assertThat(served.get(4)).matches("[0-9a-f]{32}");
  }

  private @Nullable String echoed(@Nullable String id, String body) throws Exception {
    HttpRequest.Builder request = HttpRequest.of("POST", "/sum").body(HttpBody.utf8(body));
    if (id != null) {
      request.header("X-Request-Id", id);
    }
    try (HttpResponse response = calc.handler(EDGE).handle(CallContext.empty(), request.build())) {
      return response.headers().first("X-Request-Id");
    }
  }
}
