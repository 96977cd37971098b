package io.kitgen.processor.read.source;

import io.kitgen.processor.model.facts.ClientFacts;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/** The modules of kitgen that generated code names only where they are there. */
public final class OptionalModules {

  // A type of each, by artifact.
  private static final Map<String, String> ALL =
      Map.of(
          "kitgen-resilience",
          "io.kitgen.resilience.policy.RetryPolicy",
          "kitgen-auth",
          "io.kitgen.auth.RequiredScopes",
          "kitgen-protobuf",
          "io.kitgen.protobuf.ProtoCodec",
          "kitgen-rpc",
          "io.kitgen.rpc.RpcRoutes",
          "kitgen-grpc",
          "io.kitgen.grpc.GrpcServices",
          ClientFacts.MODULE,
          "io.kitgen.client.ClientBuilder");

  private OptionalModules() {}

  /** Those of which nothing can be seen from {@code place}, by artifact. */
  public static Set<String> absent(Sources sources, Element place) {
    return ALL.entrySet().stream()
        .filter(module -> !sources.sees(place, module.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
