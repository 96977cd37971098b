package io.kitgen.runtime;

/**
 * One remote-callable function: a request in, a response or an exception out. Go kit's {@code
 * endpoint.Endpoint}, typed.
 *
 * <p>Implementations are safe for use by many threads at once. Neither the request nor the response
 * is ever null: an operation without parameters has an empty request record, one without a result
 * an empty response record.
 *
 * @param <I> the request, usually a generated record
 * @param <O> the response, usually a generated record
 */
@FunctionalInterface
public interface Endpoint<I, O> {

  /**
   * Calls the function and waits for its answer.
   *
   * @throws Exception a declared error of the operation (an answer), or anything else (a fault)
   */
  O call(CallContext ctx, I request) throws Exception;
}
