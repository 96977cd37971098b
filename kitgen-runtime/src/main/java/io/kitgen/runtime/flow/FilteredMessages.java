package io.kitgen.runtime.flow;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.stream.MappedIterator;
import io.kitgen.runtime.stream.RequestStream;
import io.kitgen.runtime.stream.ResponseStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One operation whose messages a filter sees. */
final class FilteredMessages<I, O> implements Endpoint<I, O> {

  private final MessageFilter filter;
  private final Operation<I, O> operation;
  private final @Nullable RequestStream<I, ?> requests;
  private final @Nullable ResponseStream<O, ?> responses;
  private final Endpoint<I, O> next;

  private FilteredMessages(MessageFilter filter, Operation<I, O> operation, Endpoint<I, O> next) {
    this.filter = filter;
    this.operation = operation;
    this.requests = operation.requestStream();
    this.responses = operation.responseStream();
    this.next = next;
  }

  @SuppressWarnings("unchecked") // an endpoint of an operation has its types
  static Endpoint<Object, Object> of(
      MessageFilter filter, Operation<?, ?> operation, Endpoint<Object, Object> next) {
    return operation.kind() == Operation.Kind.UNARY
        ? next
        : new FilteredMessages<>(filter, (Operation<Object, Object>) operation, next);
  }

  @Override
  public O call(CallContext ctx, I request) throws Exception {
    I seen = requests == null ? request : requests.map(request, all -> requests(ctx, all));
    O response = next.call(ctx, seen);
    return responses == null ? response : responses.map(response, all -> responses(ctx, all));
  }

  @SuppressWarnings("unchecked") // the filter gives what it got, or another one of that type
  private <T> Iterator<T> requests(CallContext ctx, Iterator<T> messages) {
    return new MappedIterator<>(messages, message -> (T) filter.request(operation, ctx, message));
  }

  @SuppressWarnings("unchecked") // as above
  private <T> Stream<T> responses(CallContext ctx, Stream<T> messages) {
    return messages.map(
        message -> {
          try {
            return (T) filter.response(operation, ctx, message);
          } catch (Exception e) {
            throw Messages.rethrow(e);
          }
        });
  }
}
