package demo;

import io.kitgen.KitType;

/** Of an order. */
@KitType(name = "OrderState")
public sealed interface State {
  /** Not yet. */
  record Waiting() implements State {}

  /** At last. */
  record Sent(String by) implements State {}
}
