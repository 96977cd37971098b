package io.kitgen.runtime.http.binding;

/**
 * How the request and response of one operation lie in HTTP messages, both ways. Generated;
 * thread-safe.
 *
 * @param <I> the request
 * @param <O> the response
 */
public interface HttpCodec<I, O> {

  /** Reads the request, at the server. Without a server half there is no way to. */
  default I readRequest(RequestReader in) {
    throw new UnsupportedOperationException("generated without a server half");
  }

  /** Writes the request, at the client. Without a client half there is no way to. */
  default void writeRequest(I request, RequestWriter out) {
    throw new UnsupportedOperationException("generated without a client half");
  }

  /** Reads the response, at the client. Without a client half there is no way to. */
  default O readResponse(ResponseReader in) {
    throw new UnsupportedOperationException("generated without a client half");
  }

  /** Writes the response, at the server. Without a server half there is no way to. */
  default void writeResponse(O response, ResponseWriter out) {
    throw new UnsupportedOperationException("generated without a server half");
  }
}
