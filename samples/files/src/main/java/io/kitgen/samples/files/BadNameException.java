package io.kitgen.samples.files;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** No file can have that name. */
@ErrorStatus(Code.INVALID_ARGUMENT)
public final class BadNameException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for the caller. */
  public BadNameException(String message) {
    super(message);
  }
}
