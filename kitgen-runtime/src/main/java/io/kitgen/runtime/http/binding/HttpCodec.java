package io.kitgen.runtime.http.binding;

/**
 * How the request and response of one operation lie in HTTP messages, both ways. Generated;
 * thread-safe.
 *
 * @param <I> the request
 * @param <O> the response
 */
public interface HttpCodec<I, O> {

  /** Reads the request, at the server. */
  I readRequest(RequestReader in);

  /** Writes the request, at the client. */
  void writeRequest(I request, RequestWriter out);

  /** Reads the response, at the client. */
  O readResponse(ResponseReader in);

  /** Writes the response, at the server. */
  void writeResponse(O response, ResponseWriter out);
}
