package io.kitgen.samples.addsvc;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** The joined text has more than ten bytes in UTF-8. */
@ErrorStatus(Code.INVALID_ARGUMENT)
public final class MaxSizeExceededException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words that Go's addsvc says. */
  public MaxSizeExceededException() {
    super("result exceeds maximum size");
  }
}
