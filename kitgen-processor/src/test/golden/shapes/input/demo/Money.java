package demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.NullMarked;

/** A text on the wire. */
@NullMarked
public final class Money {
  private final BigDecimal amount;

  private Money(BigDecimal amount) {
    this.amount = amount;
  }

  @JsonCreator
  public static Money parse(String text) {
    return new Money(new BigDecimal(text));
  }

  @JsonValue
  public String text() {
    return amount.toPlainString();
  }
}
