package io.kitgen.runtime;

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
}
