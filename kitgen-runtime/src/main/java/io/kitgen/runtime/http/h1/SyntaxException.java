package io.kitgen.runtime.http.h1;

import java.io.IOException;

/** What came is no HTTP, or more of it than is allowed; the connection cannot go on. */
public final class SyntaxException extends IOException {

  private static final long serialVersionUID = 1;

  private final int status;

  public SyntaxException(int status, String reason) {
    super(reason);
    this.status = status;
  }

  /** What a server answers. */
  public int status() {
    return status;
  }
}
