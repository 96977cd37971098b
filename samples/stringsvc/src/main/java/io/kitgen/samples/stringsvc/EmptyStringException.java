package io.kitgen.samples.stringsvc;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** There is nothing to turn to upper case. */
@ErrorStatus(Code.INVALID_ARGUMENT)
public final class EmptyStringException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words that Go's stringsvc says. */
  public EmptyStringException() {
    super("empty string");
  }
}
