package io.kitgen.runtime.json;

import java.util.Objects;

/**
 * A document that does not fit: malformed, too large, or other than what was expected. Neither the
 * message nor the path repeats a value of the document, so both may be shown to its sender; the
 * path names members, shortened and escaped.
 */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * Says what was expected at {@code path}.
   *
   * @param path as in {@code $.order.lines[2].price}
   * @param message safe for the sender: {@code "expected a string, got a number"}
   */
  public JsonException(String path, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.path = Objects.requireNonNull(path, "path");
  }

  /** Where in the document, as in {@code $.order.lines[2].price}; {@code $} is the whole of it. */
  public String path() {
    return path;
  }
}
