package io.kitgen.runtime.http.h1;

import io.kitgen.runtime.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The head of a message, checked.
 *
 * @param first the method of a request; the status of a response
 * @param target the target of a request as it was sent; the reason of a response
 * @param minor the minor version: 0 or 1
 * @param framing what the fields say of body and connection
 */
public record Head(String first, String target, int minor, Headers headers, Framing framing) {

  /** Whether the other side keeps the connection open when this exchange has ended. */
  public boolean keepsAlive() {
    return framing.keepsAlive(minor);
  }

  /**
   * What the fields say of body and connection.
   *
   * @param length the {@code Content-Length}; -1 without one
   * @param chunked whether the body comes in chunks
   * @param host the one {@code Host}; null without one
   * @param expectsContinue whether the client waits to be told to send the body
   */
  public record Framing(
      long length,
      boolean chunked,
      boolean close,
      boolean keepAlive,
      @Nullable String host,
      boolean expectsContinue) {

    /** Whether the other side, whose message has this minor version, keeps the connection open. */
    public boolean keepsAlive(int minor) {
      return !close && (minor > 0 || keepAlive);
    }
  }
}
