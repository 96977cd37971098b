package demo;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kitgen.KitService;
import java.util.List;
import java.util.Map;

@KitService
public interface Shop {
  void place(Order order, Other other);

  record Order(
      @JsonUnwrapped // KIT159
      List<String> tags,
      @JsonUnwrapped // KIT159
      @JsonProperty("to")
      Address address,
      @JsonAnyGetter // KIT159
      Map<String, String> more) {}

  record Other(
      @JsonAnyGetter
      @JsonAnySetter // KIT159
      Map<Integer, String> numbers,
      @JsonAnyGetter @JsonAnySetter // KIT159
      Map<String, String> more) {}

  record Address(String street) {}
}
