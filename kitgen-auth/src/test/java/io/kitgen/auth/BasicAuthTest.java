package io.kitgen.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.Raw;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw requests to the built-in server. */
@Timeout(60)
class BasicAuthTest {

  private final Guarded guarded =
      new Guarded(
          BasicAuth.admission(
              "the \"shop\"", BasicAuth.users(Map.of("alice", "pass:wörd", "bob", "secret"))));

  @AfterEach
  void stop() {
    guarded.close();
  }

  @Test
  void letsUsersIn() throws Exception {
    assertThat(guarded.sum(Guarded.basic("alice:pass:wörd"))).startsWith("HTTP/1.1 200 ");
    assertThat(guarded.sum(Guarded.basic("bob:secret").replace("Basic", "bASIC")))
        .startsWith("HTTP/1.1 200 ");
    assertThat(guarded.callers).hasToString("[alice, bob]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Other: 1",
        "Authorization: Basic",
        "Authorization: Basic ",
        "Authorization: Basic !!!",
        "Authorization: Basic YWxpY2U=",
        "Authorization: Basic YWxpY2U6 c2VjcmV0",
        "Authorization: Bearer YWxpY2U6c2VjcmV0",
        "Authorization: Basic YWxpY2U6c2VjcmV0", // alice with the password of bob
        "Authorization: Basic Og==",
        "Authorization: BasicYm9iOnNlY3JldA=="
      })
  void refusesOthersAsGoKitDoes(String field) throws Exception {
    String answer = guarded.sum(field);
    assertThat(answer)
        .startsWith("HTTP/1.1 401 Unauthorized\r\n")
        .contains("\r\nWWW-Authenticate: Basic realm=\"the \\\"shop\\\"\"\r\n")
        .contains("\r\nX-Content-Type-Options: nosniff\r\n")
        .contains("\"detail\":\"Unauthorized\"");
    assertThat(guarded.callers).isEmpty();
  }

  @Test
  void refusesTwoFields() throws Exception {
    String good = Guarded.basic("bob:secret");
    assertThat(guarded.sum(good, good))
        .startsWith("HTTP/1.1 400 ")
        .contains("more than one Authorization field");
  }

  @Test
  void refusesBeforeTheBodyIsDecoded() throws Exception {
    assertThat(guarded.ask("{this is no JSON")).startsWith("HTTP/1.1 401 ");
    assertThat(guarded.ask("{this is no JSON", Guarded.basic("bob:secret")))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void refusesBeforeTheBodyIsSent() throws Exception {
    String head = "POST /sum HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n";
    String expecting = head + "Expect: 100-continue\r\n\r\n";
    assertThat(Raw.exchange(guarded.port(), expecting)).startsWith("HTTP/1.1 401 ");
  }

  @Test
  void usersAreChecked() {
    assertThatThrownBy(() -> BasicAuth.users(Map.of())).hasMessageContaining("0 callers");
    assertThatThrownBy(() -> BasicAuth.users(Map.of("a:b", "x"))).hasMessageContaining("a:b");
    assertThatThrownBy(() -> BasicAuth.users(Map.of("a", "")))
        .hasMessageContaining("of a is empty");
    assertThatThrownBy(() -> BasicAuth.admission("a\r\nb", (user, password, ctx) -> null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
