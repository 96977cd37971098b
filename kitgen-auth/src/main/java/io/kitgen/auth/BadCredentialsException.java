package io.kitgen.auth;

import org.jspecify.annotations.Nullable;

/**
 * Credentials that are there and do not do: a wrong password, an expired token. The message is told
 * to the caller, so it must be safe; in printable ASCII, since it also stands in a header field.
 */
public final class BadCredentialsException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With a message for the caller. */
  public BadCredentialsException(String safeMessage) {
    this(safeMessage, null);
  }

  /** As the other one; {@code cause} is for the server's log and never leaves the process. */
  public BadCredentialsException(String safeMessage, @Nullable Throwable cause) {
    super(safeMessage, cause);
  }
}
