package io.kitgen.testing.client;

import io.kitgen.Code;
import io.kitgen.runtime.error.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Remembers which keys it saw. */
class PlainLedger implements Ledger {

  final List<@Nullable String> keys = new ArrayList<>();
  int unavailable;

  @Override
  public long enter(@Nullable String key, long amount, String account) throws OverdrawnException {
    keys.add(key);
    if (unavailable-- > 0) {
      throw new ServiceException(Code.UNAVAILABLE, "try again");
    }
    if (amount < 0) {
      throw new OverdrawnException("not " + amount);
    }
    return amount;
  }

  @Override
  public CompletionStage<Double> balance(char kind, int pin) {
    return kind == '?'
        ? CompletableFuture.failedFuture(new IllegalArgumentException("what kind?"))
        : CompletableFuture.completedFuture(1.5);
  }

  @Override
  public void audit() {
    throw new IllegalStateException("no auditor");
  }
}
