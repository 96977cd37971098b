package corpus;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kitgen.KitService;
import java.util.List;
import java.util.Map;

/** Members without a name of their own, for the comparison with Jackson. */
@KitService
public interface Layouts {

  Home home(Home value);

  record Home(
      int id,
      @JsonUnwrapped Address here,
      @JsonUnwrapped(prefix = "to_", suffix = "_x") Address there,
      @JsonUnwrapped(enabled = false) Address plain,
      String hereStreet) {}

  record Address(
      String street, @JsonProperty("ZIP") int zip,
      @JsonInclude(JsonInclude.Include.NON_NULL) List<String> lines,
      @JsonFormat(shape = JsonFormat.Shape.STRING) long number) {
    public int getLength() {
      return street == null ? 0 : street.length();
    }
  }

  Open open(Open value, OpenPlaces places);

  record Open(int id, @JsonAnyGetter @JsonAnySetter Map<String, Integer> more, String name) {}

  record OpenPlaces(
      @JsonAnyGetter @JsonAnySetter Map<String, List<Address>> entry, int each) {}
}
