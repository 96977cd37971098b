package demo;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.KitService;

@KitService
public interface Shop {
  void place(Order order, String customer, @JsonAlias("customer") String buyer); // KIT151

  record Order(
      @JsonProperty("number") int id,
      int number, // KIT151
      Color color,
      int total) {

    @JsonProperty("total")
    public int sum() { // KIT151
      return 0;
    }
  }

  enum Color {
    @JsonProperty("GREEN")
    RED,
    GREEN // KIT151
  }
}
