package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Sells things. */
@NullMarked
@KitService
public interface Shop {

  /** Takes an order. */
  String place(
      Order order,
      @Min(1) @Max(value = 99, message = "at most {value} at once") int count,
      @Email @Nullable String receipt,
      @AssertTrue boolean agreed);

  /** Finds what is there. */
  @Get("/things")
  List<Order.Line> find(
      @NotBlank @Size(max = 80) String text,
      @Size(max = 5) List<@Pattern(regexp = "[a-z]+") String> tags,
      @Max(100) OptionalInt limit);

  /** Says what things cost; nothing is asked of these. */
  void price(Map<String, Integer> prices);
}
