package io.kitgen.processor;

import com.google.auto.service.AutoService;
import io.kitgen.processor.baseline.Gate;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.spi.TransportGenerator;
import io.kitgen.processor.write.LibraryResources;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Generates everything around interfaces annotated with {@code @KitService}. All state hangs off
 * the instance: one JVM may compile several projects at once.
 */
@AutoService(Processor.class)
public final class KitgenProcessor extends AbstractProcessor {

  private Transports transports = new Transports(List.of());
  private @Nullable Rounds rounds;

  /** For the compiler, which finds this class as a service. */
  public KitgenProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    try {
      transports = Transports.load();
    } catch (ServiceConfigurationError e) {
      environment
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "kitgen: a transport on the processor path cannot be loaded: " + e.getMessage());
    }
    rounds = new Rounds(environment, transports);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (rounds != null) {
      rounds.process(annotations, round);
    }
    // Others may want to see the same annotations.
    return false;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> types = new TreeSet<>();
    types.add(Known.KIT_SERVICE);
    types.add(Known.KIT_BINDING);
    types.add(Known.KIT_BINDINGS);
    types.add(Known.KIT_TYPE);
    for (TransportGenerator transport : transports.all()) {
      // Without a service they have no effect, which is said.
      types.add(transport.annotation());
      types.addAll(transport.impliedBy());
    }
    return types;
  }

  @Override
  public Set<String> getSupportedOptions() {
    String kind = transports.isAggregating() ? "aggregating" : "isolating";
    Set<String> options = new TreeSet<>(Gate.options());
    options.add(Rounds.TRACE);
    options.add(LibraryResources.OPTION);
    options.add("org.gradle.annotation.processing." + kind);
    return options;
  }
}
