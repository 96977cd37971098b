package io.kitgen.benchmarks.simulation.model;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;

/** The operation that is called: an idempotent one. */
public final class Get {

  /** It. */
  public static final Operation<Request, Response> OPERATION =
      Operation.of("simulated", "get", Request.class, Response.class).idempotent().build();

  /** What a call is about, for those who send what belongs together to the same server. */
  public static final CallContext.Key<Integer> KEY = CallContext.Key.local("key", Integer.class);

  private Get() {}

  /** What is asked. */
  public record Request() {}

  /** What is answered. */
  public record Response() {}
}
