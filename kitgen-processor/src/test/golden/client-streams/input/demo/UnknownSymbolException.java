package demo;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** There is no such symbol. */
@ErrorStatus(Code.NOT_FOUND)
public final class UnknownSymbolException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String symbol;

  /** Not {@code symbol}. */
  public UnknownSymbolException(String symbol) {
    super("unknown symbol " + symbol);
    this.symbol = symbol;
  }

  /** The one that is unknown. */
  public String symbol() {
    return symbol;
  }
}
