package io.kitgen.samples.profilesvc;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** There is a profile of this id, or an address of it in the profile. */
@ErrorStatus(value = Code.ALREADY_EXISTS, http = 400)
public final class AlreadyExistsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words that Go's profilesvc says. */
  public AlreadyExistsException() {
    super("already exists");
  }
}
