package io.kitgen.runtime;

import io.kitgen.Code;
import io.kitgen.runtime.error.ServiceException;

/**
 * Where a client's calls go: gives each operation of one service its remote endpoint. Every
 * transport's generated binding makes one ({@code AddServiceHttp.transport(…)}), and {@code
 * AddServiceEndpoints.over(transport)} is the client.
 */
public interface ClientTransport {

  /**
   * The endpoint that calls {@code operation} at the other side.
   *
   * @throws IllegalArgumentException when the transport does not carry this operation
   */
  <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation);

  /** The transport that goes nowhere: each call ends with {@link Code#UNIMPLEMENTED}. */
  static ClientTransport unimplemented() {
    return new ClientTransport() {
      @Override
      public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
        return (ctx, request) -> {
          throw new ServiceException(Code.UNIMPLEMENTED, operation + " is not implemented");
        };
      }
    };
  }
}
