package io.kitgen.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kitgen.Code;
import io.kitgen.runtime.error.HasCode;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Declared errors come back as themselves, with their fields. */
public interface ErrorConformance extends Conformance {

  /** A message alone. */
  @Test
  default void aPlainError() {
    assertThatThrownBy(() -> client().fail("plain"))
        .isExactlyInstanceOf(Errors.PlainException.class)
        .hasMessage("plain: \"quoted\" and ünïcödé");
  }

  /** Fields beside the message. */
  @Test
  default void anErrorWithFields() {
    Errors.DetailedException error =
        catchThrowableOfType(Errors.DetailedException.class, () -> client().fail("detailed"));
    assertThat(error).hasMessage("too many");
    assertThat(error.getLimit()).isEqualTo(3);
    assertThat(error.getUsers()).containsExactly("ann", "bob");
  }

  /** A checked exception. */
  @Test
  default void aCheckedError() {
    assertThatThrownBy(() -> client().fail("checked"))
        .isExactlyInstanceOf(Errors.CheckedException.class);
  }

  /** The members of a sealed family. */
  @Test
  default void aFamilyOfErrors() {
    Errors.RoundException round =
        catchThrowableOfType(Errors.RoundException.class, () -> client().fail("round"));
    assertThat(round.radius()).isEqualTo(1.5);
    assertThatThrownBy(() -> client().fail("square"))
        .isExactlyInstanceOf(Errors.SquareException.class)
        .hasMessage("it stands");
  }

  /** A plain code with a safe message. */
  @Test
  default void aCode() {
    assertThatThrownBy(() -> client().fail("code"))
        .isInstanceOfSatisfying(
            RuntimeException.class,
            e -> assertThat(((HasCode) e).code()).isEqualTo(Code.PERMISSION_DENIED))
        .hasMessageContaining("not yours");
  }

  /** Stages complete with the value, or with the declared error. */
  @Test
  default void stages() {
    assertThat(client().later("x").toCompletableFuture().join()).isEqualTo("x");
    assertThatThrownBy(() -> failLater("detailed").join())
        .isInstanceOf(CompletionException.class)
        .hasCauseExactlyInstanceOf(Errors.DetailedException.class);
    assertThatThrownBy(() -> failLater("checked").join())
        .isInstanceOf(CompletionException.class)
        .hasCauseExactlyInstanceOf(Errors.CheckedException.class);
  }

  private java.util.concurrent.CompletableFuture<String> failLater(String how)
      throws Errors.CheckedException {
    return client().failLater(how).toCompletableFuture();
  }
}
