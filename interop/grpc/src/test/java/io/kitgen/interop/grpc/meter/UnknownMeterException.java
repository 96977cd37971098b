package io.kitgen.interop.grpc.meter;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import org.jspecify.annotations.NullMarked;

/** There is no such meter. */
@NullMarked
@ErrorStatus(Code.NOT_FOUND)
public final class UnknownMeterException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String meter;
  private final int tries;

  /** Looked for so often. */
  public UnknownMeterException(String message, String meter, int tries) {
    super(message);
    this.meter = meter;
    this.tries = tries;
  }

  /** Its name. */
  public String meter() {
    return meter;
  }

  /** How often it was looked for. */
  public int tries() {
    return tries;
  }
}
