package io.kitgen.processor.random.run;

import com.google.testing.compile.Compilation;
import io.kitgen.processor.random.source.ServiceSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;

/** Compiles services that must be accepted, and calls them. */
public final class Trial {
  private final Channels channels;

  /** Trials over {@code channels}. */
  public Trial(Channels channels) {
    this.channels = channels;
  }

  /** The processors on the class path that are ours, new ones: no state may go from run to run. */
  public static List<Processor> processors() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(provider -> provider.type().getName().startsWith("io.kitgen."))
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** What is wrong with each of {@code services}; those without an entry are fine. */
  public Map<ServiceSource, String> run(List<ServiceSource> services) {
    Map<ServiceSource, String> failures = new LinkedHashMap<>();
    List<String> complaints;
    Compilation compilation = null;
    try {
      compilation = Batch.of(services).compile(processors());
      complaints = Batch.complaints(compilation);
    } catch (RuntimeException e) {
      complaints = List.of("the compiler failed: " + Failure.trace(e));
    }
    if (!complaints.isEmpty()) {
      if (services.size() == 1) {
        failures.put(services.get(0), String.join("\n", complaints));
      } else {
        // Errors of one hide those of others: each on its own.
        services.forEach(service -> failures.putAll(run(List.of(service))));
      }
      return failures;
    }
    Loaded classes = new Loaded(compilation);
    for (ServiceSource service : services) {
      Optional<String> failure = RoundTrip.of(service, classes, channels);
      failure.ifPresent(text -> failures.put(service, text));
    }
    return failures;
  }

  /** The smallest service found that fails in the same way, and how. */
  public Map.Entry<ServiceSource, String> shrink(ServiceSource service, String failure) {
    ServiceSource smallest = service;
    String text = failure;
    List<ServiceSource> candidates = new ArrayList<>(smallest.smaller());
    while (!candidates.isEmpty()) {
      ServiceSource candidate = candidates.remove(0);
      String found = run(List.of(candidate)).get(candidate);
      if (found != null && kind(found).equals(kind(failure))) {
        smallest = candidate;
        text = found;
        candidates = new ArrayList<>(smallest.smaller());
      }
    }
    return Map.entry(smallest, text);
  }

  // The first words: what fails in another way is another failure.
  private static String kind(String failure) {
    String line = failure.lines().findFirst().orElse("").replaceFirst("^\\S+\\.java:\\d+: ", "");
    return line.substring(0, Math.min(12, line.length()));
  }
}
