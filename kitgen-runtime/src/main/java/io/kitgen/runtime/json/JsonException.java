package io.kitgen.runtime.json;

import java.util.Objects;

/** A document that does not fit. The message is safe to show to its sender. */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;

  /** Says what was expected at {@code path}. */
  public JsonException(String path, String message) {
    super(message);
    this.path = Objects.requireNonNull(path, "path");
  }

  /** Where in the document, as in {@code $.order.lines[2].price}. */
  public String path() {
    return path;
  }
}
