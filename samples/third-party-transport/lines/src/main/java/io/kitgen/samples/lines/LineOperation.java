package io.kitgen.samples.lines;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.server.ServerEdge;
import java.nio.charset.StandardCharsets;

/**
 * An operation with the codecs of its messages: all that this transport has to know of it.
 *
 * @param <I> the request
 * @param <O> the response
 */
public record LineOperation<I, O>(
    Operation<I, O> operation, JsonCodec<I> request, JsonCodec<O> response) {

  /** This operation, answered by {@code endpoint} behind {@code edge}. */
  public Served<I, O> serve(Endpoint<I, O> endpoint, ServerEdge edge) {
    return new Served<>(this, endpoint, edge);
  }

  /** An operation with what answers it. */
  public record Served<I, O>(LineOperation<I, O> line, Endpoint<I, O> endpoint, ServerEdge edge) {

    String answer(String json) {
      byte[] request = json.getBytes(StandardCharsets.UTF_8);
      LineExchange<I, O> exchange = new LineExchange<>(line, request, edge.limits());
      return edge.call(line.operation(), endpoint, CallContext.empty(), exchange);
    }
  }
}
