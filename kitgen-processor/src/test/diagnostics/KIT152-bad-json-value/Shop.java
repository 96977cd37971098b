package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kitgen.KitService;
import java.util.Optional;

@KitService
public interface Shop {
  void price(Money money, Sku sku, Name name, Loop loop, Level level);

  record Money(
      @JsonValue // KIT152
      long cents,
      String currency) {}

  record Sku(long number) {
    @JsonValue // KIT152
    public String text() {
      return "sku-" + number;
    }
  }

  record Name(
      @JsonProperty("name") @JsonValue // KIT152
      String text) {}

  record Loop(
      @JsonValue // KIT152
      Optional<Loop> loop) {}

  enum Level {
    LOW,
    HIGH;

    @JsonValue // KIT152
    public int number() {
      return ordinal() + 1;
    }
  }
}
