package io.kitgen.runtime.client;

import io.kitgen.runtime.CallContext;
import org.jspecify.annotations.Nullable;

/**
 * What a transport does in one client call; {@link ClientEdge#call} says when, and how often.
 *
 * @param <O> the response
 */
public interface ClientExchange<O> {

  /** The transport's name: {@code http}. */
  String transport();

  /** The other side's host; empty when there is none. */
  String host();

  /** The other side's port; 0 when there is none. */
  int port();

  /** The transport's own view of the operation, for {@link Attempt#as}; null when there is none. */
  default @Nullable Object binding() {
    return null;
  }

  /** Encodes the request with what {@code attempt} adds, sends it, and decodes the answer. */
  O send(CallContext ctx, Attempt attempt) throws Exception;
}
