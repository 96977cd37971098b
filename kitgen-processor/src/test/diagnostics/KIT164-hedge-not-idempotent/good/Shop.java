package demo;

import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.policy.Hedge;
import io.kitgen.policy.IdempotencyKey;
import org.jspecify.annotations.Nullable;

@KitService
public interface Shop {
  @Post("/orders")
  @Hedge(after = "50ms")
  void order(String id, @IdempotencyKey @Nullable String key);
}
