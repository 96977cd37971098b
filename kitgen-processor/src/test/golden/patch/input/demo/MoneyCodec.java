package demo;

import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonWriter;
import io.kitgen.runtime.text.TextFormat;
import org.jspecify.annotations.NullMarked;

/** Money is a text: {@code 12.34}. */
@NullMarked
public final class MoneyCodec implements JsonCodec<Money>, TextFormat<Money> {

  @Override
  public Money read(JsonReader in) {
    return in.readText(this);
  }

  @Override
  public void write(Money value, JsonWriter out) {
    out.writeText(this, value);
  }

  @Override
  public Money parse(String text) {
    if (!text.matches("[0-9]{1,9}\\.[0-9]{2}")) {
      throw new IllegalArgumentException("expected an amount such as 12.34");
    }
    return new Money(Long.parseLong(text.replace(".", "")));
  }

  @Override
  public String format(Money value) {
    return String.format("%d.%02d", value.cents() / 100, value.cents() % 100);
  }
}
