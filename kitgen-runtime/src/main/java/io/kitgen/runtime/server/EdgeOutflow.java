package io.kitgen.runtime.server;

import io.kitgen.Code;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The messages of one call, on their way from the service to the wire. */
final class EdgeOutflow<T> implements Outflow<T> {

  private final StreamCall<?, ?, ?> call;
  private final Stream<T> messages;
  private final AtomicBoolean taken = new AtomicBoolean();
  private @Nullable Exception unsent;

  EdgeOutflow(StreamCall<?, ?, ?> call, Stream<T> messages) {
    this.call = call;
    this.messages = Objects.requireNonNull(messages, "the stream that the service returned");
  }

  @Override
  public Ending send(Sink<? super T> sink) {
    if (!taken.compareAndSet(false, true)) {
      throw new IllegalStateException("the messages were taken before, and they can be taken once");
    }
    return call.send(() -> pour(sink));
  }

  /** Pushed, not pulled: a stream that is pulled gathers what each of its flat maps makes. */
  private Ending pour(Sink<? super T> sink) throws Exception {
    try (Stream<T> open = messages) {
      open.sequential().forEachOrdered(message -> give(message, sink));
    } catch (RuntimeException | Error e) {
      if (unsent == null) {
        throw e;
      }
    }
    if (unsent != null) {
      throw unsent;
    }
    return Ending.WELL;
  }

  private void give(T message, Sink<? super T> sink) {
    if (unsent != null) {
      throw stop(unsent); // again: who made the message did not let it pass
    }
    call.checkTime(null);
    try {
      sink.accept(Objects.requireNonNull(message, "a message of the stream"));
    } catch (IOException | UncheckedIOException e) {
      throw stop(gone(e));
    } catch (Exception e) {
      call.phase = EdgeCall.Phase.ENCODE;
      throw stop(e);
    }
  }

  /** Ends the service's stream, whose code may not let the sink's own exception pass. */
  private RuntimeException stop(Exception reason) {
    unsent = reason;
    return reason instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("the message cannot be sent", reason);
  }

  private static RefusedException gone(Exception cause) {
    return new RefusedException(
        ErrorReply.of(Code.CANCELLED, "the caller has gone away").build(), cause);
  }

  @Override
  public void abandon() {
    if (drop()) {
      call.abandoned();
    }
  }

  /** Closes the service's stream, unless it was taken. */
  boolean drop() {
    boolean first = taken.compareAndSet(false, true);
    if (first) {
      try {
        call.ctx.run(messages::close);
      } catch (RuntimeException e) {
        call.report(e);
      }
    }
    return first;
  }
}
