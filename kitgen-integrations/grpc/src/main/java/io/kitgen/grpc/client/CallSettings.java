package io.kitgen.grpc.client;

import io.grpc.CallOptions;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.thread.VirtualThreads;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** How the calls of a transport are made. */
public record CallSettings(
    CallOptions options,
    List<CallContext.Key<?>> propagated,
    @Nullable Executor executor,
    Ticker ticker,
    ClientEdge edge) {

  /** A thread for each task, so that there is nothing to end. */
  private static final @Nullable Executor VIRTUAL = VirtualThreads.newExecutor();

  /** Checks that what is propagated may be. */
  public CallSettings {
    for (CallContext.Key<?> key : propagated) {
      if (key.format() == null) {
        throw new IllegalArgumentException("the key " + key + " stays in its process");
      }
    }
  }

  /** What is there unless said. */
  public static CallSettings usual() {
    return new CallSettings(
        CallOptions.DEFAULT, List.of(), VIRTUAL, Ticker.system(), ClientEdge.none());
  }

  /** Other options. */
  public CallSettings withOptions(CallOptions options) {
    return new CallSettings(options, propagated, executor, ticker, edge);
  }

  /** Other keys. */
  public CallSettings withPropagated(List<CallContext.Key<?>> propagated) {
    return new CallSettings(options, propagated, executor, ticker, edge);
  }

  /** Another executor. */
  public CallSettings withExecutor(Executor executor) {
    return new CallSettings(options, propagated, executor, ticker, edge);
  }

  /** Another clock. */
  public CallSettings withTicker(Ticker ticker) {
    return new CallSettings(options, propagated, executor, ticker, edge);
  }

  /** Another edge. */
  public CallSettings withEdge(ClientEdge edge) {
    return new CallSettings(options, propagated, executor, ticker, edge);
  }

  Executor senders(Operation<?, ?> operation) {
    if (executor == null) {
      throw new IllegalStateException(
          operation
              + " has many messages each way: without virtual threads its transport needs an"
              + " executor");
    }
    return executor;
  }
}
