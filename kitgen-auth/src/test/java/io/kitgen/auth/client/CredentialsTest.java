package io.kitgen.auth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.auth.ApiKeys;
import io.kitgen.auth.BadCredentialsException;
import io.kitgen.auth.BasicAuth;
import io.kitgen.auth.BearerAuth;
import io.kitgen.auth.Caller;
import io.kitgen.auth.TokenVerifier;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.client.AttemptFilter;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.Admission;
import io.kitgen.runtime.server.ServerEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client of a service, over the built-in client and server. */
@Timeout(120)
class CredentialsTest {

  private final KitHttpClient http = KitHttpClient.create();
  private final List<AutoCloseable> open = new ArrayList<>(List.of(http));

  /** Who called, in order; and every token that was looked at. */
  private final List<String> callers = new CopyOnWriteArrayList<>();

  private final List<String> shown = new CopyOnWriteArrayList<>();
  private volatile String good = "";

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  private String serve(Admission admission) {
    Calc calc = new Calc();
    calc.sum =
        (ctx, request) -> {
          callers.add(ctx.get(Caller.KEY).getName());
          return new SumResponse(request.a() + request.b());
        };
    ServerEdge edge = ServerEdge.builder().admit(admission).build();
    KitHttpServer server = KitHttpServer.start(0, calc.handler(edge));
    open.add(server);
    return "http://localhost:" + server.port();
  }

  private Endpoint<SumRequest, SumResponse> client(String base, AttemptFilter... filters) {
    ClientEdge edge = ClientEdge.builder().filter(filters).build();
    return Calc.transport(http, base).through(edge).endpoint(Calc.SUM);
  }

  /** Knows one token at a time. */
  private Admission changing() {
    return BearerAuth.admission(
        (token, ctx) -> {
          shown.add(token);
          if (!token.equals(good)) {
            throw new BadCredentialsException("the token has expired");
          }
          return Caller.named("billing");
        });
  }

  private static long sum(Endpoint<SumRequest, SumResponse> sum, CallContext ctx) throws Exception {
    return sum.call(ctx, new SumRequest(1, 2)).v();
  }

  @Test
  void passwordsAndKeys() throws Exception {
    String basic = serve(BasicAuth.admission("x", BasicAuth.users(Map.of("bob", "a:b ü"))));
    assertThat(sum(client(basic, Credentials.basic("bob", "a:b ü")), CallContext.empty()))
        .isEqualTo(3);
    String keyed = serve(ApiKeys.admission("X-Api-Key", TokenVerifier.fixed(Map.of("ann", "k"))));
    assertThat(sum(client(keyed, Credentials.field("X-Api-Key", "k")), CallContext.empty()))
        .isEqualTo(3);
    assertThat(callers).containsExactly("bob", "ann");
    assertThatThrownBy(() -> sum(client(basic), CallContext.empty()))
        .isInstanceOf(CallException.class)
        .extracting("code", "httpStatus")
        .containsExactly(Code.UNAUTHENTICATED, 401);
    assertThatThrownBy(() -> Credentials.basic("a:b", "c")).hasMessageContaining("a:b");
  }

  @Test
  void aRefusedTokenIsReplacedAndTheCallSentOnceMore() throws Exception {
    try (TokenServer tokens = new TokenServer()) {
      ClientCredentials source = tokens.source().build();
      Endpoint<SumRequest, SumResponse> sum = client(serve(changing()), Credentials.bearer(source));
      AccessToken first = source.token(CallContext.empty());
      good = first.value().replaceFirst("1$", "2"); // the next one
      assertThat(sum(sum, CallContext.empty())).isEqualTo(3);
      assertThat(shown).containsExactly(first.value(), good);
      assertThat(callers).containsExactly("billing");
      assertThat(tokens.seen()).hasSize(2);
      assertThat(source.refused(first)).isTrue(); // too late: there is a newer one
      assertThat(source.token(CallContext.empty()).value()).isEqualTo(good);
    }
  }

  @Test
  void aServerThatRefusesEverythingIsAskedTwiceAndTheTokenServerIsSpared() throws Exception {
    try (TokenServer tokens = new TokenServer()) {
      Endpoint<SumRequest, SumResponse> sum =
          client(serve(changing()), Credentials.bearer(tokens.source().build()));
      assertThatThrownBy(() -> sum(sum, CallContext.empty()))
          .isInstanceOf(CallException.class)
          .hasMessage("the token has expired")
          .extracting("code")
          .isEqualTo(Code.UNAUTHENTICATED);
      assertThat(shown).hasSize(2);
      for (int i = 0; i < 20; i++) {
        assertThatThrownBy(() -> sum(sum, CallContext.empty())).isInstanceOf(CallException.class);
      }
      assertThat(tokens.seen().size()).isLessThan(20); // at most one a second
    }
  }

  @Test
  void manyRefusedCallsFetchOneToken() throws Exception {
    try (TokenServer tokens = new TokenServer()) {
      ClientCredentials source = tokens.source().build();
      Endpoint<SumRequest, SumResponse> sum = client(serve(changing()), Credentials.bearer(source));
      good = source.token(CallContext.empty()).value().replaceFirst("1$", "2");
      ExecutorService threads = Executors.newFixedThreadPool(16);
      List<Future<Long>> all = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        all.add(threads.submit(() -> sum(sum, CallContext.empty())));
      }
      for (Future<Long> each : all) {
        assertThat(each.get()).isEqualTo(3);
      }
      threads.shutdown();
      assertThat(tokens.seen()).hasSize(2);
    }
  }

  @Test
  void theIncomingTokenIsSentOnWhenThatIsAskedFor() throws Exception {
    good = "the-one";
    String back = serve(changing());
    Endpoint<SumRequest, SumResponse> forwarding =
        client(back, Credentials.bearer(BearerAuth.incoming()));
    Endpoint<SumRequest, SumResponse> plain = client(back);
    CallContext inside =
        BearerAuth.admission((token, ctx) -> Caller.named("ann"))
            .admit(Calc.SUM, new OneField("Authorization", "Bearer the-one"), CallContext.empty());
    assertThat(sum(forwarding, inside)).isEqualTo(3);
    assertThatThrownBy(() -> sum(plain, inside)).isInstanceOf(CallException.class);
    assertThatThrownBy(() -> sum(forwarding, CallContext.empty()))
        .hasMessage("there is no incoming token to send on");
    assertThat(shown).containsExactly("the-one");
  }
}
