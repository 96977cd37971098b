package io.kitgen.resilience.retry;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** An endpoint that ends as it is told to, one call after the other, and then answers. */
final class Calls implements Endpoint<Object, Object> {

  static final Operation<String, String> IDEMPOTENT =
      Operation.of("addsvc", "sum", String.class, String.class).idempotent().build();
  static final Operation<String, String> ONCE =
      Operation.of("addsvc", "pay", String.class, String.class).build();

  final List<CallContext> contexts = new ArrayList<>();
  private final Queue<Exception> failures = new ArrayDeque<>();

  static Calls failing(Exception... failures) {
    Calls calls = new Calls();
    calls.failures.addAll(List.of(failures));
    return calls;
  }

  static Calls failing(int times) {
    Calls calls = new Calls();
    for (int i = 1; i <= times; i++) {
      calls.failures.add(unavailable("error " + i));
    }
    return calls;
  }

  static CallException unavailable(String detail) {
    return CallException.of(Code.UNAVAILABLE, detail).build();
  }

  int made() {
    return contexts.size();
  }

  @Override
  public Object call(CallContext ctx, Object request) throws Exception {
    contexts.add(ctx);
    Exception failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    return "answer";
  }
}
