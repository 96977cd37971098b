package io.kitgen.interop.tracing;

import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;

/** The service in the middle, which asks the adder. */
@KitService(name = "frontsvc")
@HttpApi
public interface Front {

  /** The sum of three, by two calls. */
  @Post("/total")
  long total(long a, long b, long c);
}
