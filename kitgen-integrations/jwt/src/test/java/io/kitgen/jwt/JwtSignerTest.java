package io.kitgen.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.kitgen.auth.Caller;
import io.kitgen.auth.RequiredScopes;
import io.kitgen.auth.Scopes;
import io.kitgen.auth.client.AccessToken;
import io.kitgen.auth.client.Credentials;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JwtSignerTest {

  private static final CallContext ANY = CallContext.empty();

  private Instant now = Instant.parse("2026-11-21T20:00:00Z");

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private JwtSigner.Builder signer() {
    return JwtSigner.with(JWSAlgorithm.RS256, Tokens.KEY).issuer("billing").clock(clock);
  }

  @Test
  void aTokenServesManyCallsUntilItIsNearlyOver() throws Exception {
    JwtSigner signer = signer().audience("orders").scopes("a", "b").claim("tier", 1).build();
    AccessToken first = signer.token(ANY);
    SignedJWT parsed = SignedJWT.parse(first.value());
    assertThat(parsed.getHeader().getKeyID()).isEqualTo("one");
    assertThat(parsed.getJWTClaimsSet().getClaims())
        .containsKeys("jti", "iat", "exp")
        .containsEntry("iss", "billing")
        .containsEntry("sub", "billing")
        .containsEntry("aud", List.of("orders"))
        .containsEntry("scope", "a b")
        .containsEntry("tier", 1L);
    now = now.plusSeconds(239);
    assertThat(signer.token(ANY)).isSameAs(first);
    now = now.plusSeconds(1);
    assertThat(signer.token(ANY).value()).isNotEqualTo(first.value());
    assertThat(signer).hasToString("JwtSigner[one]");
  }

  @Test
  void orOneCallAlone() throws Exception {
    JwtSigner signer = signer().perCall().build();
    assertThat(signer.token(ANY).value()).isNotEqualTo(signer.token(ANY).value());
  }

  @Test
  void aServiceKnowsAnother() throws Exception {
    List<Object> callers = new ArrayList<>();
    Calc calc = new Calc();
    calc.sum =
        (ctx, request) -> {
          callers.add(ctx.get(Caller.KEY));
          return new Calc.SumResponse(3);
        };
    ServerEdge edge =
        ServerEdge.builder()
            .admit(
                Jwt.bearer(Tokens.keys()), Scopes.required(operation -> RequiredScopes.of("sums")))
            .build();
    JwtSigner signer =
        JwtSigner.with(JWSAlgorithm.RS256, Tokens.KEY).issuer("billing").scopes("sums").build();
    try (KitHttpServer server = KitHttpServer.start(0, calc.handler(edge));
        KitHttpClient http = KitHttpClient.create()) {
      Calc.transport(http, "http://localhost:" + server.port())
          .through(ClientEdge.builder().filter(Credentials.bearer(signer)).build())
          .endpoint(Calc.SUM)
          .call(ANY, new SumRequest(1, 2));
    }
    assertThat(callers).hasToString("[billing]");
  }

  @Test
  void keysAndSettingsAreChecked() {
    assertThatThrownBy(() -> JwtSigner.with(JWSAlgorithm.RS256, Tokens.KEY.toPublicJWK()))
        .hasMessage("a public key does not sign");
    RSAKey nameless = new RSAKey.Builder(Tokens.KEY).keyID(null).build();
    assertThatThrownBy(() -> JwtSigner.with(JWSAlgorithm.RS256, nameless))
        .hasMessage("the key has no id");
    assertThatThrownBy(() -> JwtSigner.with(JWSAlgorithm.HS256, Tokens.KEY))
        .hasMessageStartingWith("the key one is not one for HS256");
    assertThatThrownBy(() -> signer().lifetime(Duration.ZERO)).hasMessageContaining("PT0S");
  }
}
