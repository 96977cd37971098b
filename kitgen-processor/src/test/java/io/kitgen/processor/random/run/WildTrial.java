package io.kitgen.processor.random.run;

import com.google.testing.compile.Compilation;
import io.kitgen.processor.random.source.ServiceSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles services that need not be accepted. */
public final class WildTrial {
  private static final List<String> GENERATED =
      List.of("Messages", "Endpoints", "Decorator", "Instrumentation", "Client", "Json", "Http");

  private WildTrial() {}

  /** What the compiler says that has no code of ours. */
  public static List<String> run(List<ServiceSource> services) {
    try {
      Compilation compilation = Batch.of(services).compileOn(Trial.processors(), callers(services));
      return unexplained(Batch.complaints(compilation));
    } catch (RuntimeException e) {
      return List.of("the compiler failed: " + Failure.trace(e));
    }
  }

  // A skeleton may be warned of, since nobody will run it; a generated file that is whole may not.
  private static List<String> unexplained(List<String> complaints) {
    Set<String> refused =
        complaints.stream()
            .filter(text -> text.contains("error: [KIT"))
            .map(WildTrial::packagePath)
            .collect(Collectors.toSet());
    return complaints.stream()
        .filter(text -> !text.contains("[KIT") || text.contains("KIT900"))
        .filter(
            text ->
                text.contains("error: ")
                    || (text.contains("_OUTPUT") && !refused.contains(packagePath(text))))
        .toList();
  }

  private static String packagePath(String complaint) {
    return complaint.replaceFirst("(?s)^.*?(random/s\\d+).*$", "$1");
  }

  /** The smallest service found that fails too. */
  public static ServiceSource shrink(ServiceSource service) {
    ServiceSource smallest = service;
    List<ServiceSource> candidates = new ArrayList<>(smallest.smaller());
    while (!candidates.isEmpty()) {
      ServiceSource candidate = candidates.remove(0);
      if (!run(List.of(candidate)).isEmpty()) {
        smallest = candidate;
        candidates = new ArrayList<>(smallest.smaller());
      }
    }
    return smallest;
  }

  // Users name generated types: after an error these must be there, or a second error hides it.
  private static List<String> callers(List<ServiceSource> services) {
    return services.stream()
        .map(
            service ->
                GENERATED.stream()
                    .map(suffix -> service.generated(suffix) + ".class")
                    .collect(
                        Collectors.joining(
                            ", ",
                            "package "
                                + service.packageName()
                                + ";\nclass Caller {\n  java.lang.Class<?>[] all = {",
                            "};\n}\n")))
        .toList();
  }
}
