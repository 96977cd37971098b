package io.kitgen.auth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.error.CallException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a token endpoint in Node.js. */
@Timeout(120)
class ClientCredentialsTest {

  private static final CallContext NO_LIMIT = CallContext.empty();
  private static TokenServer server;

  private final ManualTicker ticker = new ManualTicker();

  @BeforeAll
  static void start() throws Exception {
    server = new TokenServer();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void reset() throws Exception {
    server.mode("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void idAndSecretAreEncoded() throws Exception {
    ClientCredentials basic =
        ClientCredentials.at(server.http, server.url())
            .client("my:id", "s%&+ crét")
            .scopes("a", "b")
            .parameter("audience", "orders&more")
            .build();
    basic.token(NO_LIMIT);
    ClientCredentials post =
        ClientCredentials.at(server.http, server.url())
            .client("my:id", "s%&+ crét")
            .secretInBody()
            .build();
    post.token(NO_LIMIT);
    assertThat(server.seen())
        .containsExactly(
            "my:id|s%&+ crét|client_credentials|a b|orders&more",
            "my:id|s%&+ crét|client_credentials|null|null");
  }

  @Test
  void oneFetchServesAllWhoWait() throws Exception {
    server.mode("delay=500");
    ClientCredentials source = server.source().build();
    ExecutorService threads = Executors.newFixedThreadPool(40);
    try {
      List<Future<AccessToken>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        all.add(threads.submit(() -> source.token(NO_LIMIT)));
      }
      Set<String> tokens = new HashSet<>();
      for (Future<AccessToken> each : all) {
        tokens.add(each.get().value());
      }
      assertThat(tokens).hasSize(1);
      assertThat(server.seen()).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whoCannotWaitGivesUpAndTheFetchGoesOn() throws Exception {
    server.mode("delay=1500");
    ClientCredentials source = server.source().build();
    assertThatThrownBy(() -> source.token(NO_LIMIT.withTimeout(Duration.ofMillis(50))))
        .isInstanceOf(CallException.class)
        .hasMessage("a token from " + server.url() + " did not come in time")
        .extracting("code")
        .isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(source.token(NO_LIMIT).value()).isNotEmpty();
    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void aTokenIsRenewedBeforeItEndsAndInTheBackground() throws Exception {
    server.mode("lifetime=600");
    ClientCredentials source = server.source().ticker(ticker).build();
    AccessToken first = source.token(NO_LIMIT);
    ticker.advance(Duration.ofSeconds(400));
    assertThat(source.token(NO_LIMIT)).isSameAs(first);
    ticker.advance(Duration.ofSeconds(100)); // a fifth of 600 is 120 s
    assertThat(source.token(NO_LIMIT)).isSameAs(first);
    await().atMost(Duration.ofSeconds(30)).until(() -> source.token(NO_LIMIT) != first);
    assertThat(server.seen()).hasSize(2);
  }

  @Test
  void aTokenWithoutLifetimeHasTheOneThatIsSaid() throws Exception {
    server.mode("lifetime=null");
    ClientCredentials source =
        server.source().lifetime(Duration.ofSeconds(100)).ticker(ticker).build();
    AccessToken first = source.token(NO_LIMIT);
    ticker.advance(Duration.ofSeconds(96)); // five seconds less
    assertThat(source.token(NO_LIMIT)).isNotSameAs(first);
  }

  @Test
  void aDeadServerDoesNotEndAToken() throws Exception {
    try (TokenServer dying = new TokenServer()) {
      dying.mode("lifetime=600");
      ClientCredentials source = dying.source().ticker(ticker).build();
      AccessToken first = source.token(NO_LIMIT);
      dying.kill();
      for (int i = 0; i < 59; i++) {
        ticker.advance(Duration.ofSeconds(10));
        assertThat(source.token(NO_LIMIT)).isSameAs(first);
      }
      ticker.advance(Duration.ofSeconds(60));
      assertThatThrownBy(() -> source.token(NO_LIMIT))
          .hasMessage("a token from " + dying.url() + " cannot be reached")
          .extracting("code")
          .isEqualTo(Code.UNAVAILABLE);
      dying.restart();
      ticker.advance(Duration.ofMinutes(1));
      assertThat(source.token(NO_LIMIT).value()).isNotEqualTo(first.value());
    }
  }

  @Test
  void afterAFailureThereIsAPause() throws Exception {
    server.mode("status=503&after=20");
    ClientCredentials source = server.source().ticker(ticker).build();
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> source.token(NO_LIMIT)).hasMessageContaining("HTTP status 503");
    }
    ticker.advance(Duration.ofSeconds(19));
    assertThatThrownBy(() -> source.token(NO_LIMIT)).hasMessageContaining("HTTP status 503");
    assertThat(server.seen()).hasSize(1);
    server.mode("");
    ticker.advance(Duration.ofSeconds(2));
    assertThat(source.token(NO_LIMIT).value()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "401 # {'error':'invalid_client','error_description':'who\\nare you'}"
            + " # HTTP status 401, invalid_client: who are you # UNAUTHENTICATED",
        "400 # <html> # HTTP status 400 # UNAUTHENTICATED",
        "302 # - # HTTP status 302 # UNAVAILABLE",
        "200 # {'access_token':'x','token_type':'mac'}"
            + " # the token is of the type mac, not Bearer # UNAVAILABLE",
        "200 # {'token_type':'bearer'} # not the answer of a token endpoint: $.access_token"
            + " # UNAVAILABLE",
        "200 # nonsense # not the answer of a token endpoint: $ # UNAVAILABLE",
        "200 # {'access_token':'a b'} # a token is printable ASCII without spaces; this one"
            + " # UNAVAILABLE",
        "200 # {'access_token':'x','expires_in':0} # expires_in is 0, expected more than 0"
            + " # UNAVAILABLE",
        "200 # {'access_token':'x','expires_in':'soon'} # expires_in is no number: soon"
            + " # UNAVAILABLE",
      })
  void whatIsWrongIsSaid(int status, String body, String message, Code code) throws Exception {
    server.mode("status=" + status + "&body=" + encoded(body.replace('\'', '"')));
    ClientCredentials source = server.source().build();
    assertThatThrownBy(() -> source.token(NO_LIMIT))
        .isInstanceOf(CallException.class)
        .hasMessageStartingWith("a token from " + server.url() + ": " + message)
        .extracting("code")
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"\"3600\"", "1e9", "0.5", "999999999999999999999999", "null"})
  void lifetimesAreReadAsServersWriteThem(String lifetime) throws Exception {
    server.mode("body=" + encoded("{\"access_token\":\"x\",\"expires_in\":" + lifetime + "}"));
    assertThat(server.source().ticker(ticker).build().token(NO_LIMIT).value()).isEqualTo("x");
  }

  @Test
  void secretsAreNotShown() throws Exception {
    ClientCredentials source = server.source().build();
    AccessToken token = source.token(NO_LIMIT);
    assertThat(token).hasToString("AccessToken[…]");
    assertThat(source).hasToString("a token from " + server.url());
    assertThat(Credentials.bearer(source).toString()).doesNotContain(token.value());
    assertThatThrownBy(() -> AccessToken.of("secret\n")).hasMessageNotContaining("secret");
  }

  @Test
  void settingsAreChecked() {
    ClientCredentials.Builder builder = ClientCredentials.at(server.http, server.url());
    assertThatThrownBy(builder::build).hasMessage("client(id, secret) is missing");
    assertThatThrownBy(() -> builder.client("a", "")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> builder.parameter("scope", "x")).hasMessageContaining("scope");
    assertThatThrownBy(() -> builder.timeout(Duration.ZERO)).hasMessageContaining("PT0S");
    assertThatThrownBy(() -> ClientCredentials.at(server.http, URI.create("ftp://x/")))
        .hasMessageContaining("ftp://x/");
  }
}
