package io.kitgen.samples.files;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** There is no file of that name. */
@ErrorStatus(Code.NOT_FOUND)
public final class NoSuchNameException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for the caller. */
  public NoSuchNameException(String message) {
    super(message);
  }
}
