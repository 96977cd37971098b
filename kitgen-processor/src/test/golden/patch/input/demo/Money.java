package demo;

/** Comes from elsewhere, as it were: nobody could annotate it. */
public final class Money {

  private final long cents;

  public Money(long cents) {
    this.cents = cents;
  }

  public long cents() {
    return cents;
  }
}
