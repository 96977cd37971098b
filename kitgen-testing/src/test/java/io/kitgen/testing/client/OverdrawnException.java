package io.kitgen.testing.client;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** There is not so much. */
@ErrorStatus(Code.FAILED_PRECONDITION)
public final class OverdrawnException extends Exception {
  private static final long serialVersionUID = 1L;

  public OverdrawnException(String message) {
    super(message);
  }
}
