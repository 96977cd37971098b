package io.kitgen.samples.addsvc;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** Go kit's proof that business logic may refuse: zero and zero are not summed. */
@ErrorStatus(Code.INVALID_ARGUMENT)
public final class TwoZeroesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words that Go's addsvc says. */
  public TwoZeroesException() {
    super("can't sum two zeroes");
  }
}
