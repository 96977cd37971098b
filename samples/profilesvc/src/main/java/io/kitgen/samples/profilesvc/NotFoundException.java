package io.kitgen.samples.profilesvc;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** There is no such profile, or no such address in it. */
@ErrorStatus(Code.NOT_FOUND)
public final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words that Go's profilesvc says. */
  public NotFoundException() {
    super("not found");
  }
}
