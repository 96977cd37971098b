package shop;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import java.time.Instant;

/** All are gone. */
@ErrorStatus(Code.FAILED_PRECONDITION)
public final class OutOfStockException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String article;
  private final Instant again;

  public OutOfStockException(String article, Instant again) {
    super("no more " + article);
    this.article = article;
    this.again = again;
  }

  public String article() {
    return article;
  }

  public Instant again() {
    return again;
  }
}
