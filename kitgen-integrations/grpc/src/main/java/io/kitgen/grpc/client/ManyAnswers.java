package io.kitgen.grpc.client;

import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.flow.MessageSource;
import io.kitgen.runtime.flow.Messages;
import org.jspecify.annotations.Nullable;

/** An answer with many messages, taken one by one as the caller asks for them. */
final class ManyAnswers<O, T> implements Shape.Answer<O> {

  private final ProtoOperation<?, O> proto;
  private final ProtoOperation.ResponseMessages<O, T> messages;

  ManyAnswers(ProtoOperation<?, O> proto, ProtoOperation.ResponseMessages<O, T> messages) {
    this.proto = proto;
    this.messages = messages;
  }

  @Override
  public O take(Exchange exchange, boolean complete, @Nullable Sending<?> sending)
      throws Exception {
    if (complete) {
      refusedAtOnce(exchange);
    }
    return messages.of().apply(Messages.stream(new Source(exchange, sending)));
  }

  /** A server that has got all there is says no before it says anything else. */
  private void refusedAtOnce(Exchange exchange) throws Exception {
    try {
      exchange.awaitHeaders();
    } catch (InterruptedException e) {
      throw OneAnswer.interrupted(exchange, e);
    }
    if (exchange.isEnded() && !exchange.end().status().isOk() && !exchange.hasMessage()) {
      throw Answers.error(proto, exchange.end());
    }
  }

  private final class Source implements MessageSource<T> {

    private final Exchange exchange;
    private final @Nullable Sending<?> sending;

    Source(Exchange exchange, @Nullable Sending<?> sending) {
      this.exchange = exchange;
      this.sending = sending;
    }

    @Override
    public @Nullable T next() throws Exception {
      byte[] message;
      try {
        message = exchange.awaitMessage();
      } catch (InterruptedException e) {
        throw OneAnswer.interrupted(exchange, e);
      }
      if (message != null) {
        return Answers.read(proto, messages.codec(), message);
      }
      if (sending != null) {
        sending.rethrow();
        sending.stop();
      }
      CallEnd end = exchange.end();
      if (end.status().isOk()) {
        return null;
      }
      throw Answers.error(proto, end);
    }

    @Override
    public void close() {
      if (!exchange.isEnded()) {
        exchange.cancel("the reader has closed the stream", null);
      }
      if (sending != null) {
        sending.stop();
      }
    }
  }
}
