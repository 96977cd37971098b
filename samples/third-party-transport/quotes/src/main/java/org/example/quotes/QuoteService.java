package org.example.quotes;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.example.lines.LinesApi;

/** What things cost. */
@KitService(name = "quotes")
@LinesApi
@HttpApi
public interface QuoteService {

  /** The price of so many of an item. */
  Quote quote(String item, int count) throws UnknownItemException;

  /** The cheapest item, if there is one. */
  Optional<String> cheapest(List<String> items);

  /** A price. */
  record Quote(String item, BigDecimal price) {}

  /** There is no such item. */
  @ErrorStatus(Code.NOT_FOUND)
  final class UnknownItemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String item;

    /** With the item's name. */
    public UnknownItemException(String message, String item) {
      super(message);
      this.item = item;
    }

    /** The item that is not known. */
    public String item() {
      return item;
    }
  }
}
