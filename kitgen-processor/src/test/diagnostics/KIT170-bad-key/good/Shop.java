package demo;

import io.kitgen.KitService;
import io.kitgen.policy.IdempotencyKey;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@KitService
public interface Shop {
  void order(@IdempotencyKey @Nullable String key, String id);

  void cancel(@IdempotencyKey @Nullable String key, String id);
}
