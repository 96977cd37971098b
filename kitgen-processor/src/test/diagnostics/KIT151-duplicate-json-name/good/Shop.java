package demo;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.KitService;

@KitService
public interface Shop {
  void place(Order order, String customer, @JsonAlias("orderer") String buyer);

  record Order(@JsonProperty("number") int id, int count, Color color, int total) {

    @JsonProperty("sum")
    public int sum() {
      return 0;
    }
  }

  enum Color {
    @JsonProperty("red")
    RED,
    GREEN
  }
}
