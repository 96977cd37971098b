package io.kitgen.grpc.client;

import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.CallContext;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an operation sends and what it takes.
 *
 * @param <I> the request
 * @param <O> the response
 */
interface Shape<I, O> {

  /** Makes one call, which {@code start} begins. */
  O call(CallContext ctx, I request, Supplier<Exchange> start) throws Exception;

  static <I, O> Shape<I, O> of(ProtoOperation<I, O> proto, CallSettings settings) {
    ProtoCodec<I> one = proto.request();
    ProtoOperation.ResponseMessages<O, ?> many = proto.responseMessages();
    Answer<O> answer = many == null ? new OneAnswer<>(proto) : new ManyAnswers<>(proto, many);
    if (one != null) {
      return (ctx, request, start) -> {
        byte[] message = one.write(request);
        Exchange exchange = start.get();
        exchange.sendAll(message);
        return answer.take(exchange, true, null);
      };
    }
    ProtoOperation.RequestMessages<I, ?> messages =
        Objects.requireNonNull(proto.requestMessages(), "messages");
    return new ManyRequests<>(
        messages, answer, many == null ? null : settings.senders(proto.operation()));
  }

  /** What is made of the answer of a call. */
  interface Answer<O> {

    /**
     * Takes the answer.
     *
     * @param complete whether all of the request is sent, so that the other side can say something
     * @param sending the thread that sends, where another one does
     */
    O take(Exchange exchange, boolean complete, @Nullable Sending<?> sending) throws Exception;
  }
}
