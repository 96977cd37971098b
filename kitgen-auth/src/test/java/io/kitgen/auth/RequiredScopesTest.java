package io.kitgen.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredScopesTest {

  @Test
  void keepsTheirOrderAndEachOnce() {
    RequiredScopes scopes = RequiredScopes.of("orders:write", "orders:read", "orders:write");
    assertThat(scopes.all()).containsExactly("orders:write", "orders:read");
    assertThat(scopes).hasToString("orders:write orders:read");
  }

  @Test
  void needsOne() {
    assertThatThrownBy(RequiredScopes::of).hasMessageStartingWith("no scopes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\"b", "a\\b", "größe", "a\nb", "\u007f"})
  void refusesWhatIsNoScope(String scope) {
    assertThatThrownBy(() -> RequiredScopes.of("fine", scope))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + scope + "' is no scope");
  }
}
