package io.kitgen.interop.tracing;

import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.policy.Idempotent;

/** The last service of the chain. */
@KitService(name = "addsvc")
@HttpApi
public interface Adder {

  /** The sum. */
  @Post("/sum")
  @Idempotent
  long sum(long a, long b);
}
