package io.kitgen.auth.client;

/** A token to show, which no log shows. Compares by identity. Immutable. */
public final class AccessToken {

  private final String value;

  private AccessToken(String value) {
    this.value = value;
  }

  /**
   * The token {@code value}.
   *
   * @throws IllegalArgumentException when it cannot stand in a header field: printable ASCII
   *     without spaces; the message does not repeat it
   */
  public static AccessToken of(String value) {
    if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "a token is printable ASCII without spaces; this one, of "
              + value.length()
              + " characters, is not");
    }
    return new AccessToken(value);
  }

  /** The token itself, a secret. */
  public String value() {
    return value;
  }

  @Override
  public String toString() {
    return "AccessToken[…]";
  }
}
