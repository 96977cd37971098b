package ${package};

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** Nobody is called that. */
@ErrorStatus(Code.NOT_FOUND)
public final class UnknownNameException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With words for who asked. */
  public UnknownNameException(String message) {
    super(message);
  }
}
