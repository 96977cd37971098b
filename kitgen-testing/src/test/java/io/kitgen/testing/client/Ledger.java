package io.kitgen.testing.client;

import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Sensitive;
import io.kitgen.policy.IdempotencyKey;
import io.kitgen.policy.Retry;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Has a client of each kind of method. */
@NullMarked
@KitService(name = "ledger")
public interface Ledger {

  @Post("/entries")
  @Retry(attempts = 3, delay = "1ms", longestDelay = "1ms")
  long enter(
      @IdempotencyKey @Header("Idempotency-Key") @Nullable String key,
      long amount,
      @Sensitive String account)
      throws OverdrawnException;

  CompletionStage<Double> balance(char kind, @Sensitive int pin);

  void audit();
}
