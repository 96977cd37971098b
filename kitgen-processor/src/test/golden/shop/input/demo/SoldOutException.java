package demo;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import org.jspecify.annotations.NullMarked;

/** There is no more of it. */
@NullMarked
@ErrorStatus(Code.FAILED_PRECONDITION)
public final class SoldOutException extends Exception {
  private static final long serialVersionUID = 1;

  private final String sku;

  public SoldOutException(String sku, String message) {
    super(message);
    this.sku = sku;
  }

  public String sku() {
    return sku;
  }
}
