package io.kitgen.processor.testing;

import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.read.ServiceReader;
import io.kitgen.processor.read.source.SourceTypes;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.write.LibraryResources;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.assertj.core.api.Assertions;

/** Reads the service of a compilation and does nothing else, to look at the model alone. */
@SupportedAnnotationTypes("io.kitgen.KitService")
public final class ModelProbe extends AbstractProcessor {

  private final TreeMap<String, ServiceModel> found = new TreeMap<>();

  private ModelProbe() {}

  /** The one service that {@code build} compiles. */
  public static ServiceModel read(JavaBuild build) {
    ModelProbe probe = new ModelProbe();
    Built built = build.withoutProcessors().processor(() -> probe).run();
    Assertions.assertThat(built.success()).as(built.diagnostics().toString()).isTrue();
    Assertions.assertThat(probe.found).hasSize(1);
    return probe.found.firstEntry().getValue();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    SourceTypes types = new SourceTypes();
    types.add(round.getRootElements());
    Sources sources =
        new Sources(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), types);
    ServiceReader reader = new ServiceReader(sources, new LibraryResources(processingEnv));
    for (TypeElement annotation : annotations) {
      for (TypeElement type :
          javax.lang.model.util.ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
        found.put(type.getQualifiedName().toString(), reader.read(type, Set.of()));
      }
    }
    return false;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }
}
