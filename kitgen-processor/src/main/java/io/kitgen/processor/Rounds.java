package io.kitgen.processor;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.baseline.Gate;
import io.kitgen.processor.discover.Discovery;
import io.kitgen.processor.discover.MissingType;
import io.kitgen.processor.discover.Strays;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.read.KitTypeReader;
import io.kitgen.processor.read.ServiceReader;
import io.kitgen.processor.read.names.Contracts;
import io.kitgen.processor.read.names.Resources;
import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.SourceTypes;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.ServiceProblems;
import io.kitgen.processor.spi.problem.TypeProblems;
import io.kitgen.processor.write.LibraryResources;
import io.kitgen.processor.write.ProblemPrinter;
import io.kitgen.processor.write.SourceFile;
import io.kitgen.processor.write.SourcePrinter;
import io.kitgen.processor.write.SourceWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Leads each service through the stages, in the first round in which it can be read. */
final class Rounds {

  /** The option that asks for the stack trace of a failure of ours. */
  static final String TRACE = "kitgen.trace";

  private final Transports transports;
  private final boolean trace;
  private final Sources sources;
  private final Discovery discovery;
  private final Discovery typeDiscovery;
  private final KitTypeReader typeReader;
  private final ServiceReader reader;
  private final SourceWriter writer;
  private final ProblemPrinter printer;
  private final Gate gate;
  private final Bindings bindings;
  private final Ahead ahead;

  Rounds(ProcessingEnvironment environment, Transports transports) {
    this.transports = transports;
    this.trace = environment.getOptions().containsKey(TRACE);
    this.sources =
        new Sources(environment.getElementUtils(), environment.getTypeUtils(), new SourceTypes());
    this.discovery = Discovery.ofServices(environment.getElementUtils());
    this.typeDiscovery = Discovery.ofTypes(environment.getElementUtils());
    this.typeReader = new KitTypeReader(sources);
    Resources resources = new LibraryResources(environment);
    this.reader = new ServiceReader(sources, resources);
    this.writer =
        new SourceWriter(
            environment.getFiler(), environment.getElementUtils(), KitgenProcessor.class.getName());
    this.printer = new ProblemPrinter(environment);
    this.gate = Gate.of(environment.getOptions(), System.getenv("CI") != null);
    this.bindings =
        new Bindings(
            sources, reader, new Contracts(sources, resources), transports, writer, printer);
    // Half of the processors: in a fresh JVM its own compiler is as busy as we are. And Eclipse
    // resolves annotations when they are asked for, which its own thread must do.
    boolean eclipse = environment.getClass().getName().startsWith("org.eclipse.");
    this.ahead = new Ahead(eclipse ? 1 : Runtime.getRuntime().availableProcessors() / 2);
  }

  void process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    sources.types().add(round.getRootElements());
    if (round.processingOver()) {
      discovery.waiting().forEach(service -> giveUp(service, discovery));
      typeDiscovery.waiting().forEach(type -> giveUp(type, typeDiscovery));
      gate.gone(sources::hasType).forEach(printer::print);
      return;
    }
    List<Element> services = new ArrayList<>();
    List<Element> types = new ArrayList<>();
    for (TypeElement annotation : annotations) {
      switch (annotation.getQualifiedName().toString()) {
        case Known.KIT_SERVICE -> services.addAll(round.getElementsAnnotatedWith(annotation));
        case Known.KIT_BINDING, Known.KIT_BINDINGS ->
            round.getElementsAnnotatedWith(annotation).forEach(this::bind);
        case Known.KIT_TYPE -> types.addAll(round.getElementsAnnotatedWith(annotation));
        default -> warn(annotation, round);
      }
    }
    List<TypeElement> ready = discovery.ready(services);
    writer.expect(ready.stream().map(Rounds::messages));
    ahead.run(ready, this::service, this::write);
    List<TypeElement> coded =
        typeDiscovery.ready(types).stream().filter(typeReader::isCoded).toList();
    ahead.run(coded, this::codec, this::write);
  }

  private static String messages(TypeElement service) {
    return ServicePlan.messages(ClassName.get(service)).canonicalName();
  }

  private Supplier<Product> service(TypeElement service) {
    return product(
        service,
        () -> reader.read(service, writer.types()),
        model -> Generation.of(model, Generators.core(), transports, gate.numbers(model)));
  }

  private Supplier<Product> codec(TypeElement type) {
    return product(type, () -> typeReader.read(type, writer.types()), Generation::ofType);
  }

  /** Reads here and now; what is given needs no compiler any more. */
  private Supplier<Product> product(
      TypeElement origin,
      Supplier<ServiceModel> reading,
      Function<ServiceModel, Generation> generating) {
    try {
      ServiceModel model = reading.get();
      SourcePrinter source = writer.printer(origin, model.generatedAnnotation());
      return () -> Product.of(() -> generating.apply(model), source);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return () -> Product.failed(e);
    }
  }

  private void write(TypeElement origin, Product product) {
    product.failure().ifPresent(failure -> fail(failure, origin));
    product.generation().ifPresent(generation -> write(origin, generation, product.files()));
  }

  private void write(TypeElement origin, Generation generation, List<SourceFile> files) {
    try {
      generation.problems().forEach(problem -> printer.print(problem, origin));
      for (SourceFile file : files) {
        writer.write(file, origin);
      }
      generation.plan().stream()
          .flatMap(plan -> gate.check(plan).stream())
          .forEach(problem -> printer.print(problem, origin));
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      // A defect of ours, or of a transport's author: it must not take the compiler down with it.
      fail(e, origin);
    }
  }

  private void bind(Element element) {
    try {
      bindings.generate(element);
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      fail(e, element);
    }
  }

  /** Without skeletons: what is written in the last round is not compiled. */
  private void giveUp(TypeElement service, Discovery discovery) {
    for (MissingType missing : discovery.waitsFor(service)) {
      Problem problem =
          (missing.exists() ? TypeProblems.INCOMPLETE_TYPE : ServiceProblems.MISSING_TYPE)
              .at(sources.origin(missing.element()), missing.name());
      printer.print(problem, service);
    }
  }

  private void warn(TypeElement annotation, RoundEnvironment round) {
    Strays strays = new Strays(sources, round.getRootElements());
    for (Element element : strays.among(round.getElementsAnnotatedWith(annotation))) {
      TypeElement type = Enclosing.type(element);
      Problem problem =
          ServiceProblems.ANNOTATION_WITHOUT_SERVICE.at(
              sources.origin(element, annotation),
              annotation.getSimpleName(),
              type.getSimpleName());
      printer.print(problem, type);
    }
  }

  private void fail(Throwable failure, Element service) {
    StringWriter text = new StringWriter().append(failure.toString());
    if (trace) {
      text.append('\n');
      failure.printStackTrace(new PrintWriter(text, true));
    }
    printer.print(ServiceProblems.INTERNAL_ERROR.at(sources.origin(service), text), service);
  }
}
