package io.kitgen.runtime.server;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;

/**
 * Go kit's hooks of a server call, in Go kit's order: before … decode, endpoint, after …, encode,
 * finalizers. Those of one kind run in the order in which they were added.
 */
public final class Hooks {

  private Hooks() {}

  /** Go kit's {@code ServerBefore}: runs before the request is decoded. */
  @FunctionalInterface
  public interface Before {

    /** The context to go on with. What it throws turns the call away, as {@link Admission}. */
    CallContext before(Operation<?, ?> operation, Metadata in, CallContext ctx) throws Exception;
  }

  /**
   * Go kit's {@code ServerAfter}: runs between the endpoint and the encoding of its response; not
   * when decoding or the endpoint failed.
   */
  @FunctionalInterface
  public interface After {

    /** The context to go on with; {@code out} takes what goes beside the answer. */
    CallContext after(Operation<?, ?> operation, Metadata.Sink out, CallContext ctx)
        throws Exception;
  }

  /** Go kit's {@code ServerFinalizer}: runs last, whatever became of the call. */
  @FunctionalInterface
  public interface Finalizer {

    /** The call has ended; what is thrown goes to the {@link ErrorHandler}. */
    void finish(CallContext ctx, Finished call);
  }

  /**
   * A call that has ended.
   *
   * @param operation what was called
   * @param outcome how it ended
   * @param status the transport's status: an HTTP status over HTTP
   * @param headers what goes beside the answer
   * @param length how many bytes the answer's body has, or -1 when that is not known
   */
  public record Finished(
      Operation<?, ?> operation, Outcome outcome, int status, Metadata headers, long length) {}

  /**
   * Go kit's {@code transport.ErrorHandler}: sees every exception that is not a declared error,
   * with its cause, and what observers and finalizers throw. For logging: it cannot change the
   * answer.
   */
  @FunctionalInterface
  public interface ErrorHandler {

    /** Sees {@code error}. */
    void handle(Operation<?, ?> operation, CallContext ctx, Throwable error);
  }
}
