package shop;

import io.kitgen.FieldNumber;
import io.kitgen.proto.Reserved;

/** What it looks like. */
@Reserved(numbers = 2, names = "COLOR_GREY")
public enum Color {
  RED,
  DARK_BLUE,
  @FieldNumber(9)
  GREEN
}
