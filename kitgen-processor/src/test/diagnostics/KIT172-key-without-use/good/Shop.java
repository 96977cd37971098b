package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.policy.IdempotencyKey;
import org.jspecify.annotations.Nullable;

@KitService
public interface Shop {
  @Get("/stock/{id}")
  int stock(String id);

  void order(@IdempotencyKey @Nullable String key, String id);
}
