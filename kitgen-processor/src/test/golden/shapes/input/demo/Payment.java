package demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.NullMarked;

/** Open to others, but listed. */
@NullMarked
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = Payment.Cash.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Payment.Cash.class, name = "cash"),
  @JsonSubTypes.Type(value = Payment.Card.class, names = {"card", "credit-card"})
})
public abstract class Payment {
  private long cents;

  public long getCents() {
    return cents;
  }

  public void setCents(long cents) {
    this.cents = cents;
  }

  /** In coins. */
  public static class Cash extends Payment {}

  /** In plastic, and perhaps together with another one. */
  public static class Card extends Payment {
    public String number = "";
    private Cash rest = new Cash();

    public Cash getRest() {
      return rest;
    }

    public void setRest(Cash rest) {
      this.rest = rest;
    }
  }
}
