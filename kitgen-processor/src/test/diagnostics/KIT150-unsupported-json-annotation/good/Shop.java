package demo;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kitgen.KitService;
import java.time.LocalDate;
import java.util.Map;

@KitService
public interface Shop {
  Order find(@JsonProperty("order-id") String id, @JsonAlias("customer") String tenant)
      throws SoldOutException;

  record Order(
      @JsonProperty(index = 2) LocalDate day,
      @JsonProperty(index = 1) Map<String, String> tags,
      @JsonInclude(Include.NON_NULL) String note,
      Color color,
      Sku sku,
      Coded coded) {

    static Order of(String text) {
      return new Order(LocalDate.parse(text), Map.of(), "", Color.RED, new Sku(""), null);
    }

    @JsonProperty("sum")
    public int getTotal() {
      return 0;
    }

    @JsonIgnore
    public int getDiscount() {
      return 0;
    }
  }

  enum Color {
    @JsonProperty("red")
    RED
  }

  enum Coded {
    A;

    @JsonValue
    public String code() {
      return "a";
    }
  }

  record Sku(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sku {}
  }

  class SoldOutException extends Exception {
    private static final long serialVersionUID = 1;

    @JsonProperty("in-stock")
    public int getLeft() {
      return 0;
    }
  }
}
