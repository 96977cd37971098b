package io.kitgen.samples.springboot;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** There is no such account. */
@ErrorStatus(Code.NOT_FOUND)
public final class NoSuchAccountException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for the caller. */
  public NoSuchAccountException(String message) {
    super(message);
  }
}
