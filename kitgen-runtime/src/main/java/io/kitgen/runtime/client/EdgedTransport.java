package io.kitgen.runtime.client;

import io.kitgen.runtime.ClientTransport;

/** A transport with a place for an edge around each attempt: those that go over a wire. */
public interface EdgedTransport extends ClientTransport {

  /** This transport with {@code edge} around, outside the edges that it has already. */
  EdgedTransport through(ClientEdge edge);
}
