package io.kitgen.grpc.client;

import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.CallContext;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request with many messages. The caller's thread sends them where the answer comes behind the
 * last one; else another one does, since the caller takes the answer meanwhile.
 */
final class ManyRequests<I, T, O> implements Shape<I, O> {

  private final ProtoOperation.RequestMessages<I, T> messages;
  private final Shape.Answer<O> answer;
  private final @Nullable Executor senders;

  ManyRequests(
      ProtoOperation.RequestMessages<I, T> messages,
      Shape.Answer<O> answer,
      @Nullable Executor senders) {
    this.messages = messages;
    this.answer = answer;
    this.senders = senders;
  }

  @Override
  public O call(CallContext ctx, I request, Supplier<Exchange> start) throws Exception {
    Exchange exchange = start.get();
    Sending<T> sending =
        new Sending<>(exchange, messages.messages().apply(request), messages.codec());
    if (senders == null) {
      sending.run();
      sending.rethrow();
      return answer.take(exchange, true, null);
    }
    try {
      senders.execute(ctx.wrap((Runnable) sending));
    } catch (RejectedExecutionException e) {
      exchange.cancel("no thread to send on", e);
      throw e;
    }
    return answer.take(exchange, false, sending);
  }
}
