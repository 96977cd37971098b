package io.kitgen.grpc.client;

import io.kitgen.Code;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.error.CallException;
import org.jspecify.annotations.Nullable;

/** An answer with one message. */
record OneAnswer<O>(ProtoOperation<?, O> proto) implements Shape.Answer<O> {

  @Override
  public O take(Exchange exchange, boolean complete, @Nullable Sending<?> sending)
      throws Exception {
    try {
      exchange.awaitEnd();
    } catch (InterruptedException e) {
      throw interrupted(exchange, e);
    }
    return Answers.one(proto, exchange);
  }

  static CallException interrupted(Exchange exchange, InterruptedException e) {
    exchange.cancel("interrupted while waiting", e);
    Thread.currentThread().interrupt();
    return CallException.of(Code.CANCELLED, "interrupted while waiting").cause(e).build();
  }
}
