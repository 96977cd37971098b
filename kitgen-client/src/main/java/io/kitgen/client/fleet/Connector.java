package io.kitgen.client.fleet;

import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.ClientTransport;

/**
 * Makes the transport to one instance, for all operations: Go kit's {@code Factory}. The transport
 * is closed, when it can be, as soon as the instance is gone and the calls there have ended; that
 * should not wait for the other side either. So what several of them share, an HTTP client say,
 * must not be closed with one.
 */
@FunctionalInterface
public interface Connector {

  /**
   * The transport to {@code instance}. Should not wait for the other side.
   *
   * @throws Exception when there can be none: the instance is left out until its registry says
   *     something new
   */
  ClientTransport connect(Instance instance) throws Exception;
}
