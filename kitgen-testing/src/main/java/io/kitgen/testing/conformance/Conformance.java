package io.kitgen.testing.conformance;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.server.ServerEdge;

/** What the parts of the suite need from the transport under test. */
public interface Conformance {

  /**
   * A client over the transport, connected to {@code ConformanceServiceEndpoints.of(new
   * ReferenceService())} behind {@link #edge()}, and told to propagate {@link
   * ReferenceService#TENANT}. The same for the length of a test.
   */
  ConformanceServiceEndpoints client();

  /** The edge to bind the server with: defaults, and the propagated key accepted. */
  static ServerEdge edge() {
    return ServerEdge.builder().accept(ReferenceService.TENANT).build();
  }

  /** The client, each of whose calls carries {@code ctx}. */
  default ConformanceService in(CallContext ctx) {
    return client().in(ctx);
  }
}
