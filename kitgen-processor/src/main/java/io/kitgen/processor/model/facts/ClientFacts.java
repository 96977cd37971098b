package io.kitgen.processor.model.facts;

import io.kitgen.processor.model.ServiceModel;
import java.util.Set;

/** What there is to know about the generated client with a life cycle. */
public final class ClientFacts {

  /** The module that it needs. */
  public static final String MODULE = "kitgen-client";

  /** What ends it. */
  public static final String CLOSE = "close";

  /** The methods without parameters that it has beside the operations. */
  public static final Set<String> MEMBERS = Set.of("endpoints", CLOSE);

  private ClientFacts() {}

  /** Whether {@code service} gets one: its module is there, and the client's side is wanted. */
  public static boolean hasClient(ServiceModel service) {
    return !service.absent().contains(MODULE) && Sides.client(service);
  }
}
