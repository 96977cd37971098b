package io.kitgen.processor.model.facts;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ServiceModel;
import java.util.List;

/** Which sides of a service are generated: what {@code @KitService(generate = …)} says. */
public final class Sides {

  /** The one that calls. */
  public static final String CLIENT = "CLIENT";

  /** The one that serves. */
  public static final String SERVER = "SERVER";

  private Sides() {}

  /** Whether {@code service} is called by what is generated. */
  public static boolean client(ServiceModel service) {
    return of(service).contains(CLIENT);
  }

  /** Whether {@code service} is served by what is generated. */
  public static boolean server(ServiceModel service) {
    return of(service).contains(SERVER);
  }

  /** As written; both by default. */
  public static List<String> of(ServiceModel service) {
    return AnnotationModel.find(service.annotations(), Known.KIT_SERVICE)
        .map(annotation -> annotation.values().get("generate"))
        .filter(List.class::isInstance)
        .map(sides -> ((List<?>) sides).stream().map(String::valueOf).toList())
        .orElse(List.of(CLIENT, SERVER));
  }
}
