package io.kitgen.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.kitgen.runtime.server.Admission;
import io.kitgen.runtime.server.ServerEdge;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tokens, keys, several mechanisms and scopes; raw requests to the built-in server. */
@Timeout(60)
class AuthenticationTest {

  private static final Authentication BASIC =
      BasicAuth.admission("shop", BasicAuth.users(Map.of("bob", "secret")));
  private static final TokenVerifier TOKENS =
      TokenVerifier.fixed(Map.of("billing", "abc.def", "stock", "123"));
  private static final Authentication BEARER =
      BearerAuth.admission(
          (token, ctx) -> TOKENS.verify(token, ctx).withScopes(List.of("sums:read", "sums:write")));
  private static final Scopes SUMS =
      Scopes.required(
          operation ->
              operation.name().equals("sum") ? RequiredScopes.of("sums:read", "sums:write") : null);

  @Test
  void tokensAreKnownWhateverTheCaseOfTheScheme() throws Exception {
    try (Guarded guarded = new Guarded(BEARER)) {
      assertThat(guarded.sum("Authorization: bearer abc.def")).startsWith("HTTP/1.1 200 ");
      assertThat(guarded.sum("Authorization: BEARER 123")).startsWith("HTTP/1.1 200 ");
      assertThat(guarded.callers).hasToString("[billing, stock]");
      assertThat(guarded.sum("Authorization: Bearer abc def"))
          .startsWith("HTTP/1.1 401 ")
          .contains("\r\nWWW-Authenticate: Bearer\r\n");
      assertThat(guarded.sum("Authorization: Bearer abd"))
          .startsWith("HTTP/1.1 401 ")
          .contains(
              "WWW-Authenticate: Bearer error=\"invalid_token\","
                  + " error_description=\"the token is not known\"\r\n");
    }
  }

  @Test
  void aDescriptionCannotLeaveItsField() throws Exception {
    TokenVerifier angry =
        (token, ctx) -> {
          throw new BadCredentialsException("no \"way\"\r\nSet-Cookie: a=b; \\ ö");
        };
    try (Guarded guarded = new Guarded(BearerAuth.admission(angry))) {
      assertThat(guarded.sum("Authorization: Bearer x"))
          .contains("error_description=\"no ?way???Set-Cookie: a=b; ? ?\"\r\n");
    }
  }

  @Test
  void severalMechanismsStandSideBySide() throws Exception {
    Authentication keys = ApiKeys.admission("X-Api-Key", TOKENS);
    try (Guarded guarded = new Guarded(BASIC.or(BEARER).or(keys))) {
      guarded.sum(Guarded.basic("bob:secret"));
      guarded.sum("Authorization: Bearer 123");
      guarded.sum("X-Api-Key: abc.def");
      assertThat(guarded.callers).hasToString("[bob, stock, billing]");
      assertThat(guarded.sum())
          .startsWith("HTTP/1.1 401 ")
          .contains(
              "WWW-Authenticate: Basic realm=\"shop\", Bearer, ApiKey field=\"X-Api-Key\"\r\n");
      assertThat(guarded.sum("Authorization: Bearer wrong", "X-Api-Key: 123"))
          .startsWith("HTTP/1.1 401 ")
          .contains("Basic realm=\"shop\", Bearer error=\"invalid_token\"");
    }
  }

  @Test
  void optionalLetsInWhoSaysNothing() throws Exception {
    try (Guarded guarded = new Guarded(BEARER.optional())) {
      assertThat(guarded.sum()).startsWith("HTTP/1.1 200 ");
      assertThat(guarded.callers).hasToString("[nobody]");
      assertThat(guarded.sum("Authorization: Bearer wrong")).startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void scopesAreNeeded() throws Exception {
    try (Guarded guarded = new Guarded(BASIC.or(BEARER).optional(), SUMS)) {
      assertThat(guarded.sum("Authorization: Bearer 123")).startsWith("HTTP/1.1 200 ");
      assertThat(guarded.sum(Guarded.basic("bob:secret")))
          .startsWith("HTTP/1.1 403 ")
          .contains("the call needs the scopes: sums:read sums:write")
          .doesNotContain("WWW-Authenticate");
      assertThat(guarded.sum())
          .startsWith("HTTP/1.1 401 ")
          .contains("WWW-Authenticate: Basic realm=\"shop\", Bearer\r\n");
    }
    try (Guarded guarded = new Guarded(BearerAuth.admission(TOKENS), SUMS)) {
      assertThat(guarded.ask("{no JSON", "Authorization: Bearer 123"))
          .startsWith("HTTP/1.1 403 ")
          .contains(
              "WWW-Authenticate: Bearer error=\"insufficient_scope\","
                  + " scope=\"sums:read sums:write\"\r\n");
    }
  }

  @Test
  void scopesWithoutAuthenticationBeforeThemAreClosed() throws Exception {
    for (Admission[] order : new Admission[][] {{SUMS}, {SUMS, BEARER}}) {
      try (Guarded guarded = new Guarded(order)) {
        assertThat(guarded.sum("Authorization: Bearer 123")).startsWith("HTTP/1.1 403 ");
        assertThat(guarded.handled.get(0).getCause())
            .hasMessage("calc/sum needs scopes, and there is no authentication before Scopes");
      }
    }
  }

  @Test
  void aTaggedOperationIsNotServedWithoutScopes() {
    Operation<SumRequest, SumResponse> tagged =
        Operation.of("calc", "sum", SumRequest.class, SumResponse.class)
            .tag(RequiredScopes.of("sums:read"))
            .build();
    ServerEdge open = ServerEdge.builder().admit(BEARER).build();
    assertThatThrownBy(() -> open.check(tagged))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("calc/sum demands sums:read, and no admission of its edge enforces that");
    ServerEdge closed = ServerEdge.builder().admit(BEARER, Scopes.required()).build();
    closed.check(tagged);
    open.check(Calc.SUM);
  }

  @Test
  void whoCallsIsInTheContextAndItsTokenIsNotShown() throws Exception {
    CallContext[] seen = new CallContext[1];
    Admission look =
        (operation, in, ctx) -> {
          seen[0] = ctx;
          return ctx;
        };
    try (Guarded guarded = new Guarded(BEARER, look)) {
      guarded.sum("Authorization: Bearer abc.def");
    }
    Caller caller = seen[0].get(Caller.KEY);
    assertThat(seen[0].get(CallKeys.PRINCIPAL)).isSameAs(caller);
    assertThat(caller.scopes()).containsExactlyInAnyOrder("sums:read", "sums:write");
    assertThat(caller).hasToString("billing").isEqualTo(caller.withClaims(Map.of()));
    assertThat(BearerAuth.incoming().token(seen[0]).value()).isEqualTo("abc.def");
    assertThatThrownBy(() -> BearerAuth.incoming().token(CallContext.empty()))
        .hasMessage("there is no incoming token to send on");
  }

  @Test
  void aVerifierThatFailsIsAFaultAndNot401() throws Exception {
    TokenVerifier broken =
        (token, ctx) -> {
          throw new IllegalStateException("the database is away");
        };
    try (Guarded guarded = new Guarded(BearerAuth.admission(broken))) {
      assertThat(guarded.sum("Authorization: Bearer x"))
          .startsWith("HTTP/1.1 500 ")
          .doesNotContain("database");
    }
  }

  @Test
  void fixedTokensAreChecked() {
    assertThatThrownBy(() -> TokenVerifier.fixed(Map.of("a", "x", "b", "x")))
        .hasMessage("two callers with one token");
    assertThatThrownBy(() -> TokenVerifier.fixed(Map.of("a", "")))
        .hasMessage("the secret of a is empty");
  }
}
