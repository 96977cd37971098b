package io.kitgen.validation;

import io.kitgen.Body;
import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Query;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Moves money. */
@NullMarked
@KitService
public interface Bank {

  /** Opens an account: all that is asked is known to generated code. */
  @Post("/accounts")
  String open(Person person);

  /** Finds accounts. */
  @Get("/accounts")
  List<String> find(@NotBlank @Size(max = 20) String name, @Min(1) @Max(50) int most);

  /** Pays: a constraint of the user's own is asked. */
  @Post("/payments")
  String pay(@Query @Iban String from, @Body List<@Valid Item> items);

  /** Who. */
  record Person(
      @NotBlank String name,
      @Nullable @Email String mail,
      @Past LocalDate born,
      @NotEmpty List<@Pattern(regexp = "[a-z]{2}") String> languages,
      Map<String, @Positive Integer> limits,
      @Nullable Person guardian) {}

  /** What for. */
  record Item(@Iban String to, @DecimalMin("0.01") BigDecimal amount) {}
}
