package io.kitgen.samples.addsvc;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** The sum does not fit into 32 bits. */
@ErrorStatus(value = Code.OUT_OF_RANGE, http = 400)
public final class IntOverflowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words that Go's addsvc says. */
  public IntOverflowException() {
    super("integer overflow");
  }
}
