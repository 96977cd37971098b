package demo;

import io.kitgen.KitService;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonWriter;
import io.kitgen.runtime.text.TextFormat;

@KitService(codecs = MoneyCodec.class)
public interface Shop {
  Money price(String id);
}

final class MoneyCodec implements JsonCodec<Money>, TextFormat<Money> {
  public MoneyCodec() {}

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
    return new Money(text);
  }

  @Override
  public String format(Money value) {
    return value.text();
  }
}

record Money(String text) {}
