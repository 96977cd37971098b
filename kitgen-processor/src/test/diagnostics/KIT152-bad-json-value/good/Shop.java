package demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kitgen.KitService;
import java.util.List;

@KitService
public interface Shop {
  void price(Money money, Sku sku, Name name, Loop loop, Level level);

  record Money(long cents, String currency) {}

  record Sku(@JsonValue String text) {
    @JsonIgnore
    public long getNumber() {
      return Long.parseLong(text.substring(4));
    }
  }

  record Name(@JsonValue String text) {}

  record Loop(@JsonValue List<Loop> loops) {}

  enum Level {
    LOW,
    HIGH;

    @JsonValue
    public String number() {
      return "level-" + (ordinal() + 1);
    }
  }
}
