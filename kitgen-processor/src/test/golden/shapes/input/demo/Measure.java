package demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A record that is made in its own way. */
@NullMarked
public record Measure(double value, @Nullable String unit) {

  @JsonCreator
  public static Measure of(@JsonProperty("unit") @Nullable String unit, double value) {
    return new Measure(value, unit);
  }

  public String getShown() {
    return value + " " + unit;
  }
}
