package org.example.lines;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.server.ServerEdge;

/**
 * An operation with the codecs of its messages: all that this transport has to know of it.
 *
 * @param <I> the request
 * @param <O> the response
 */
public record LineOperation<I, O>(
    Operation<I, O> operation, JsonCodec<I> request, JsonCodec<O> response) {

  /** This operation, answered by {@code endpoint}. */
  public Served<I, O> serve(Endpoint<I, O> endpoint) {
    return new Served<>(this, endpoint);
  }

  /** An operation with what answers it. */
  public record Served<I, O>(LineOperation<I, O> operation, Endpoint<I, O> endpoint) {

    String answer(Line line, CallContext ctx, ServerEdge edge) {
      LineExchange<I, O> exchange = new LineExchange<>(operation, line, edge.limits());
      return edge.call(operation.operation(), endpoint, ctx, exchange);
    }
  }
}
