package io.kitgen.runtime.call;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is told of the calls of a service, with parameters and results by name: call logs, audits,
 * counters of what is in an answer. The generated {@code AddServiceInstrumentation} does the
 * telling; it fits a service and a client alike. Thread-safe.
 *
 * <p>Generated code asks a listener only as {@link #all} gives it: what it throws is logged and
 * cannot fail a call.
 */
@FunctionalInterface
public interface CallListener {

  /**
   * A call begins. Null when it is of no interest: nothing of it is told then, and nothing is
   * allocated.
   */
  @Nullable Call begin(Operation<?, ?> operation, CallContext ctx);

  /** The listener that is interested in nothing. */
  static CallListener none() {
    return (operation, ctx) -> null;
  }

  /**
   * All of {@code listeners} as one; the first is told first. One that throws is not told more of
   * that call, the others are; the first failure is logged.
   */
  static CallListener all(CallListener... listeners) {
    return listeners.length == 1 && listeners[0] instanceof GuardedListeners guarded
        ? guarded
        : new GuardedListeners(List.of(listeners));
  }

  /**
   * One call, as one listener sees it: parameters, then results or a failure, then the end. One
   * thread at a time; the end of a call that returns a stage comes on the thread that completes it,
   * that of a call that returns a stream on the thread that takes its last message or closes it.
   * One that returns a publisher ends when the publisher is there. The messages themselves are
   * nobody's parameters and results.
   *
   * <p>A value that is a stream must not be consumed, and none may be changed. Those marked
   * {@code @Sensitive} are never given.
   */
  interface Call {

    /** A parameter; a primitive integer comes as a {@code long}. */
    void parameter(String name, @Nullable Object value);

    /** As {@link #parameter(String, Object)}, without a box. */
    default void parameter(String name, long value) {
      parameter(name, (Object) value);
    }

    /** As {@link #parameter(String, Object)}, without a box. */
    default void parameter(String name, double value) {
      parameter(name, (Object) value);
    }

    /** As {@link #parameter(String, Object)}, without a box. */
    default void parameter(String name, boolean value) {
      parameter(name, (Object) value);
    }

    /** What the call gave back, if it gives back anything; as {@link #parameter}. */
    void result(String name, @Nullable Object value);

    /** As {@link #result(String, Object)}, without a box. */
    default void result(String name, long value) {
      result(name, (Object) value);
    }

    /** As {@link #result(String, Object)}, without a box. */
    default void result(String name, double value) {
      result(name, (Object) value);
    }

    /** As {@link #result(String, Object)}, without a box. */
    default void result(String name, boolean value) {
      result(name, (Object) value);
    }

    /**
     * There is a parameter or result that is marked {@code @Sensitive}.
     *
     * @param length how many characters, bytes or elements it has; -1 when it is null or has no
     *     length
     */
    default void sensitive(String name, int length) {}

    /** The call threw {@code error}: a declared one, which is an answer too, or a fault. */
    void failed(Throwable error);

    /** The call has ended; called once. */
    void end();
  }
}
