package io.kitgen.samples.profilesvc;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** The path names one profile and the body another. */
@ErrorStatus(Code.INVALID_ARGUMENT)
public final class InconsistentIdsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words that Go's profilesvc says. */
  public InconsistentIdsException() {
    super("inconsistent IDs");
  }
}
