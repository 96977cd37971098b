package shop;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** There is none. */
@ErrorStatus(Code.NOT_FOUND)
public final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFoundException(String message) {
    super(message);
  }
}
