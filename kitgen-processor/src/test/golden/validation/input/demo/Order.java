package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What somebody wants. */
@NullMarked
public record Order(
    @NotEmpty List<@Valid Line> lines,
    @Future LocalDate due,
    @JsonProperty("card") Payment payment,
    @Nullable Order follows,
    Map<@Size(min = 2) String, @Positive Integer> weights,
    Optional<@Size(max = 200) String> note) {

  /** Some of one thing. */
  public record Line(
      @Size(min = 3, max = 12) String sku,
      @DecimalMin(value = "0.01", inclusive = true) @Digits(integer = 6, fraction = 2)
          BigDecimal price) {}

  /** How it is paid. */
  public sealed interface Payment permits Card, Cash {}

  /** By card. */
  public record Card(@Size(min = 12, max = 19) String number) implements Payment {}

  /** In cash, of which nothing is asked. */
  public record Cash() implements Payment {}
}
