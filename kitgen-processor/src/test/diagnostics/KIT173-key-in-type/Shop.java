package demo;

import io.kitgen.KitService;
import io.kitgen.policy.IdempotencyKey;
import org.jspecify.annotations.Nullable;

@KitService
public interface Shop {
  void order(Order order);

  record Order(@IdempotencyKey @Nullable String key, String id) {} // KIT173
}
