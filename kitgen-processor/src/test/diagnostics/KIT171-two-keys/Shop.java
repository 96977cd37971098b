package demo;

import io.kitgen.KitService;
import io.kitgen.policy.IdempotencyKey;
import org.jspecify.annotations.Nullable;

@KitService
public interface Shop {
  void order(
      @IdempotencyKey @Nullable String key,
      @IdempotencyKey @Nullable String other, // KIT171
      String id);
}
