package io.kitgen.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import io.kitgen.Code;
import io.kitgen.auth.BadCredentialsException;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and tokens of an issuer in Node.js. */
@Timeout(120)
class RemoteKeysTest {

  private static final String CLAIMS =
      "{\"iss\":\"node\",\"sub\":\"ann\",\"aud\":\"calc\",\"exp\":4102444800,\"scope\":\"a\"}";
  private static final CallContext ANY = CallContext.empty();

  @TempDir Path folder;

  private final ManualTicker ticker = new ManualTicker();
  private Issuer issuer;

  @BeforeEach
  void start() throws Exception {
    issuer = new Issuer(folder);
  }

  @AfterEach
  void stop() throws Exception {
    if (issuer != null) {
      issuer.close();
    }
  }

  private JwtVerifier verifier() {
    JwtKeys keys =
        issuer
            .keys()
            .algorithms(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256)
            .ticker(ticker)
            .build();
    return JwtVerifier.of(keys).issuer("node").audience("calc").accessTokensOnly().build();
  }

  @ParameterizedTest
  @CsvSource({"RS256, rsa-1", "PS256, rsa-1", "ES256, ec-1"})
  void tokensThatNodeSignsAreGoodOverTheBuiltInServer(String alg, String kid) throws Exception {
    String token = issuer.token(alg, kid, CLAIMS);
    ServerEdge edge = ServerEdge.builder().admit(Jwt.bearer(verifier())).build();
    try (KitHttpServer server = KitHttpServer.start(0, new Calc().handler(edge))) {
      String body = "{\"a\":1,\"b\":2}";
      assertThat(ask(server, body, "Authorization: bEARER " + token)).startsWith("HTTP/1.1 200 ");
      assertThat(ask(server, body, "Authorization: Bearer " + token + "A"))
          .startsWith("HTTP/1.1 401 ")
          .contains("WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"the");
      assertThat(ask(server, "{no JSON")).startsWith("HTTP/1.1 401 ");
      assertThat(ask(server, "{no JSON", "Authorization: Bearer " + token))
          .startsWith("HTTP/1.1 400 ");
    }
  }

  private static String ask(KitHttpServer server, String body, String... fields) throws Exception {
    return Raw.exchange(server.port(), Raw.request("POST /sum", body, fields));
  }

  @Test
  void newKeysAreFoundAtOnceAndOldOnesEndInTime() throws Exception {
    JwtVerifier verifier = verifier();
    String old = issuer.token("ES256", "ec-1", CLAIMS);
    verifier.verify(old, ANY);
    issuer.rotate();
    String fresh = issuer.token("ES256", "ec-2", CLAIMS);
    assertThat(verifier.verify(fresh, ANY).getName()).isEqualTo("ann");
    assertThat(issuer.fetched()).isEqualTo(2);
    assertThatThrownBy(() -> verifier.verify(old, ANY))
        .isInstanceOf(BadCredentialsException.class)
        .hasMessage("the token is signed with an unknown key");
    assertThat(issuer.fetched()).isEqualTo(2); // so soon it is not asked again
  }

  @Test
  void keysAreFetchedAnewInTheBackground() throws Exception {
    JwtVerifier verifier = verifier();
    String old = issuer.token("ES256", "ec-1", CLAIMS);
    verifier.verify(old, ANY);
    issuer.rotate();
    ticker.advance(Duration.ofMinutes(10));
    verifier.verify(old, ANY);
    await().until(() -> issuer.fetched() == 2);
    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> verifier.verify(old, ANY))
                    .isInstanceOf(BadCredentialsException.class));
  }

  @Test
  void unknownKeysAreAskedForNowAndThen() throws Exception {
    JwtVerifier verifier = verifier();
    String good = issuer.token("RS256", "rsa-1", CLAIMS);
    for (int i = 0; i < 100; i++) {
      String forged = forged("k" + i);
      assertThatThrownBy(() -> verifier.verify(forged, ANY))
          .hasMessage("the token is signed with an unknown key");
      verifier.verify(good, ANY);
    }
    assertThat(issuer.fetched()).isEqualTo(2);
    ticker.advance(Duration.ofSeconds(10));
    String forged = forged("x");
    assertThatThrownBy(() -> verifier.verify(forged, ANY))
        .hasMessage("the token is signed with an unknown key");
    assertThat(issuer.fetched()).isEqualTo(3);
  }

  private static String forged(String kid) throws Exception {
    return Tokens.rs256("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\",\"typ\":\"at+jwt\"}", CLAIMS);
  }

  @Test
  void aSecretThatAnybodyCanReadIsNoKey() throws Exception {
    assertThatThrownBy(() -> issuer.keys().algorithms(JWSAlgorithm.HS256))
        .hasMessageStartingWith("HS256 is not one of");
    assertThatThrownBy(() -> issuer.keys().algorithms(JWSAlgorithm.EdDSA))
        .hasMessageStartingWith("EdDSA is not one of");
  }

  @Test
  void callsWithKnownKeysGoOnWhileTheIssuerIsKilledAndStartedAgain() throws Exception {
    JwtVerifier verifier =
        JwtVerifier.of(
                issuer
                    .keys()
                    .fresh(Duration.ofMillis(20)) // so that it is asked all the time
                    .usable(Duration.ofHours(1))
                    .betweenUnknown(Duration.ofMillis(1))
                    .build())
            .build();
    String token = issuer.token("RS256", "rsa-1", CLAIMS);
    verifier.verify(token, ANY);
    AtomicBoolean running = new AtomicBoolean(true);
    AtomicInteger good = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(
          threads.submit(
              () -> {
                while (running.get()) {
                  verifier.verify(token, ANY);
                  good.incrementAndGet();
                }
                return null;
              }));
    }
    issuer.kill();
    int killed = good.get();
    await().until(() -> good.get() > killed + 500);
    String unknown = Tokens.of(CLAIMS);
    assertThatThrownBy(() -> verifier.verify(unknown, ANY))
        .isInstanceOf(CallException.class) // nobody knows: not 401
        .extracting("code")
        .isEqualTo(Code.UNAVAILABLE);
    issuer.restart();
    int restarted = good.get();
    await().until(() -> good.get() > restarted + 500);
    running.set(false);
    for (Future<?> each : all) {
      each.get();
    }
    threads.shutdown();
    issuer.rotate();
    String fresh = issuer.token("RS256", "rsa-2", CLAIMS);
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions() // within the pause after the last failure
        .until(() -> verifier.verify(fresh, ANY).getName().equals("ann"));
  }

  @Test
  void withoutKeysNobodyKnowsAndTheAnswerIs503() throws Exception {
    issuer.kill();
    ServerEdge edge = ServerEdge.builder().admit(Jwt.bearer(verifier())).build();
    try (KitHttpServer server = KitHttpServer.start(0, new Calc().handler(edge))) {
      String token = Tokens.rs256("{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", CLAIMS);
      assertThat(ask(server, "{}", "Authorization: Bearer " + token)).startsWith("HTTP/1.1 503 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[]", "{\"keys\":[]}", "{\"keys\":7}", "{\"keys\":[{\"kty\":\"RSA\"}]}"})
  void whatIsNoKeySetIsRefused(String json) {
    HttpHandler http = (ctx, request) -> HttpResponse.of(200).withBody(HttpBody.utf8(json));
    JwtVerifier verifier = JwtVerifier.of(JwtKeys.at(http, URI.create("http://id/keys"))).build();
    assertThatThrownBy(() -> verifier.verify(Tokens.of(CLAIMS), ANY))
        .isInstanceOf(CallException.class)
        .hasMessageMatching("the keys at http://id/keys: (not a JWK set|a JWK set of . keys.*)");
  }

  @Test
  void anEndlessKeySetIsCut() {
    HttpHandler http =
        (ctx, request) -> HttpResponse.of(200).withBody(HttpBody.of(new byte[300_000]));
    JwtVerifier verifier = JwtVerifier.of(JwtKeys.at(http, URI.create("http://id/keys"))).build();
    assertThatThrownBy(() -> verifier.verify(Tokens.of(CLAIMS), ANY))
        .hasMessage("the keys at http://id/keys: the answer has more than 262144 bytes");
  }
}
