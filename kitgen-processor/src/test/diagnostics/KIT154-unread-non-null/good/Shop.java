package demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.Default;
import io.kitgen.KitService;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@KitService
@NullMarked
public interface Shop {
  void sell(Order order);

  record Order(
      String id,
      @JsonIgnore @Nullable String trace,
      @JsonIgnore @Default("none") String source,
      @JsonIgnore Optional<String> note,
      @JsonProperty(access = JsonProperty.Access.READ_ONLY) int total) {}
}
