package io.kitgen.runtime.http;

import io.kitgen.runtime.CallContext;
import java.util.function.UnaryOperator;

/**
 * One HTTP exchange: a request in, a response out. The same type is a server's handler and a
 * client's way out, so that a filter is a function from handler to handler on either side, a test
 * passes the server's handler as the client's transport, and every engine is an adapter of it.
 *
 * <p>Implementations are safe for use by many threads at once.
 */
@FunctionalInterface
public interface HttpHandler {

  /**
   * Answers {@code request}. Who receives the response closes it.
   *
   * @throws java.io.IOException when the other side cannot be reached or goes away
   */
  HttpResponse handle(CallContext ctx, HttpRequest request) throws Exception;

  /**
   * Whether answering {@code request} may wait for something; true unless said. An engine with
   * event loops asks before it chooses a thread, without having read the body; others never ask.
   */
  default boolean blocks(HttpRequest request) {
    return true;
  }

  /** This handler inside {@code filter}. */
  default HttpHandler with(UnaryOperator<HttpHandler> filter) {
    return filter.apply(this);
  }
}
