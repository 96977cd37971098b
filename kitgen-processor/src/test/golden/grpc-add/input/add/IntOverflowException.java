package add;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** The sum does not fit. */
@ErrorStatus(Code.OUT_OF_RANGE)
public final class IntOverflowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long sum;

  public IntOverflowException(String message, long sum) {
    super(message);
    this.sum = sum;
  }

  public long sum() {
    return sum;
  }
}
