package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have.
 *
 * @param note what else there is to say
 */
@NullMarked
public record Order(
    UUID id, List<Line> lines, Color color, @JsonProperty("remark") @Nullable String note) {

  /** So many of one thing. */
  public record Line(String sku, int amount) {}
}
