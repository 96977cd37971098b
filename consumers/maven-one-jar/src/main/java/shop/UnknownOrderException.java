package shop;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** There is no such order. */
@ErrorStatus(Code.NOT_FOUND)
public final class UnknownOrderException extends Exception {
  private static final long serialVersionUID = 1;

  private final String id;

  /** Names the order that was asked for. */
  public UnknownOrderException(String id) {
    super("no order " + id);
    this.id = id;
  }

  /** The order that was asked for. */
  public String getId() {
    return id;
  }
}
