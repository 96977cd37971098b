package demo;

import io.kitgen.Default;
import io.kitgen.KitService;
import io.kitgen.policy.IdempotencyKey;
import org.jspecify.annotations.NullMarked;

@NullMarked
@KitService
public interface Shop {
  void order(@IdempotencyKey long key, String id); // KIT170

  void cancel(@IdempotencyKey String key, String id); // KIT170
}
