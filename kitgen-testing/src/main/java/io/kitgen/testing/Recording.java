package io.kitgen.testing;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * A middleware that remembers every call, in the order in which they ended.
 *
 * <pre>{@code
 * Recording recording = Recording.create();
 * AddService add = AddServiceEndpoints.of(new BasicAddService()).with(recording);
 * checkout.pay(add);
 * assertThat(recording.only(AddServiceEndpoints.SUM).request()).isEqualTo(new SumRequest(1, 2));
 * }</pre>
 *
 * <p>Thread-safe. It keeps at most 10,000 calls; one more fails, since a test that makes so many
 * looks at none of them.
 */
public final class Recording implements Middleware {

  private static final int MOST_CALLS = 10_000;

  private final List<RecordedCall<?, ?>> calls = new ArrayList<>();

  private Recording() {}

  /** One that has seen nothing yet. */
  public static Recording create() {
    return new Recording();
  }

  @Override
  public Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next) {
    @SuppressWarnings("unchecked") // requests and responses are only handed on
    Operation<Object, Object> known = (Operation<Object, Object>) operation;
    return (ctx, request) -> record(known, next, ctx, request);
  }

  private Object record(
      Operation<Object, Object> operation,
      Endpoint<Object, Object> next,
      CallContext ctx,
      Object request)
      throws Exception {
    try {
      Object response = next.call(ctx, request);
      add(new RecordedCall<>(operation, ctx, request, response, null));
      return response;
    } catch (Exception e) {
      add(new RecordedCall<>(operation, ctx, request, null, e));
      throw e;
    }
  }

  private synchronized void add(RecordedCall<?, ?> call) {
    if (calls.size() == MOST_CALLS) {
      throw new IllegalStateException("more than " + MOST_CALLS + " calls: clear() in between");
    }
    calls.add(call);
  }

  /** All calls so far. */
  public synchronized List<RecordedCall<?, ?>> calls() {
    return List.copyOf(calls);
  }

  /** The calls of {@code operation} so far. */
  @SuppressWarnings("unchecked") // the operation is the key: an identity
  public <I, O> List<RecordedCall<I, O>> calls(Operation<I, O> operation) {
    return calls().stream()
        .filter(call -> call.operation() == operation)
        .map(call -> (RecordedCall<I, O>) call)
        .toList();
  }

  /** The names of the operations that were called, in order: {@code [sum, concat]}. */
  public List<String> names() {
    return calls().stream().map(call -> call.operation().name()).toList();
  }

  /**
   * The one call of {@code operation}.
   *
   * @throws AssertionError when there was none or more than one; it lists every call
   */
  public <I, O> RecordedCall<I, O> only(Operation<I, O> operation) {
    List<RecordedCall<I, O>> found = calls(operation);
    if (found.size() != 1) {
      throw new AssertionError(
          "expected one call of " + operation + ", there were " + found.size() + " in " + this);
    }
    return found.get(0);
  }

  /** Forgets every call. */
  public synchronized void clear() {
    calls.clear();
  }

  /** Every call on a line of its own. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[");
    calls().forEach(call -> text.append("\n  ").append(call));
    return text.append("\n]").toString();
  }
}
