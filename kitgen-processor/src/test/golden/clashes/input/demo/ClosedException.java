package demo;

import java.io.IOException;

/** Is an {@link IOException}, and declared beside it. */
public final class ClosedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int port;

  public ClosedException(String message, int port) {
    super(message);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
