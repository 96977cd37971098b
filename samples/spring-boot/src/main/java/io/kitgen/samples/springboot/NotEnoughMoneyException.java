package io.kitgen.samples.springboot;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** There is less in an account than was to be taken out. */
@ErrorStatus(Code.FAILED_PRECONDITION)
public final class NotEnoughMoneyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for the caller. */
  public NotEnoughMoneyException(String message) {
    super(message);
  }
}
