package demo;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kitgen.Get;
import io.kitgen.KitService;
import java.time.LocalDate;
import java.util.Map;

@KitService
public interface Shop {
  @JsonFormat // KIT150
  Order find(
      String id,
      @JsonProperty(access = JsonProperty.Access.READ_ONLY) // KIT150
      String tenant)
      throws SoldOutException;

  @Get("/orders")
  String list(Page page, @JsonFormat(shape = JsonFormat.Shape.STRING) int first); // KIT150

  record Page(
      @JsonAlias("sz") // KIT150
      int size) {}

  record Order(
      @JsonFormat(pattern = "dd.MM.yyyy") LocalDate day,
      @JsonInclude(content = Include.NON_NULL) // KIT150
      Map<String, String> tags,
      @JsonInclude(Include.CUSTOM) // KIT150
      String note,
      @JsonProperty(index = 1) int first,
      @JsonProperty(index = 1) int second, // KIT150
      Color color,
      Sku sku,
      Coded coded) {

    @JsonAlias("t") // KIT150
    public int getTotal() {
      return 0;
    }

    @JsonProperty // KIT150
    int total() {
      return 0;
    }
  }

  enum Color {
    @JsonIgnore // KIT150
    RED
  }

  enum Coded {
    @JsonProperty("a") // KIT150
    A;

    @JsonValue
    public String code() {
      return "a";
    }
  }

  record Sku(String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING) // KIT150
    public Sku {}
  }

  class SoldOutException extends Exception {
    private static final long serialVersionUID = 1;

    @JsonProperty("status") // KIT150
    public int getLeft() {
      return 0;
    }
  }
}
