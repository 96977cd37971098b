package add;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** Zero and zero are not summed. */
@ErrorStatus(Code.INVALID_ARGUMENT)
public final class TwoZeroesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TwoZeroesException() {
    super("can't sum two zeroes");
  }
}
