package demo;

import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.policy.IdempotencyKey;
import io.kitgen.policy.Idempotent;
import org.jspecify.annotations.Nullable;

@KitService
public interface Shop {
  @Get("/stock/{id}")
  int stock(
      @IdempotencyKey @Header("Idempotency-Key") @Nullable String key, // KIT172
      String id);

  @Idempotent(false)
  void order(@IdempotencyKey @Nullable String key, String id); // KIT172
}
