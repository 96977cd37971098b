package io.kitgen.processor;

import io.kitgen.processor.dialect.Dialects;
import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.generate.json.JsonGenerator;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.ServiceDeclaration;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.ContractFact;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.number.Numbers;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Generator;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.TransportGenerator;
import io.kitgen.processor.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What comes of a service: validate, plan and generate, a pure function of the model.
 *
 * @param problems all that is to be said
 * @param files all that is to be written: skeletons when a problem is an error
 * @param plan what the files are made of; empty when a problem is an error
 */
record Generation(List<Problem> problems, List<GeneratedFile> files, Optional<ServicePlan> plan) {

  /**
   * What comes of {@code written}, whose annotations may be those of others.
   *
   * @param numbers those that its baseline gives
   */
  static Generation of(
      ServiceModel written, List<Generator> core, Transports transports, Numbers numbers) {
    Dialects.Translation translation = Dialects.translate(written);
    ServiceModel service = translation.service();
    List<TransportGenerator> chosen = transports.of(service);
    List<Problem> problems =
        Stream.of(
                translation.problems().stream(),
                Validator.check(service).stream(),
                transports.check(service).stream(),
                Transports.streams(service, chosen),
                // Of what could not be translated more is not to be said.
                isInterface(service)
                        && translation.problems().stream().noneMatch(Generation::isError)
                    ? chosen.stream().flatMap(transport -> transport.check(service))
                    : Stream.<Problem>empty())
            .flatMap(stream -> stream)
            .toList();
    List<Generator> generators = new ArrayList<>(core);
    if (Transports.areBoundBeside(service)) {
      generators.addAll(chosen);
    }
    if (problems.stream().anyMatch(Generation::isError)) {
      return skeleton(service, generators, problems);
    }
    ServicePlan plan = plan(service, chosen, numbers);
    List<GeneratedFile> files =
        generators.stream().flatMap(generator -> generator.generate(plan)).toList();
    List<Problem> taken = Validator.checkNames(service, files);
    return taken.isEmpty()
        ? new Generation(problems, files, Optional.of(plan))
        : skeleton(service, generators, Stream.concat(problems.stream(), taken.stream()).toList());
  }

  /**
   * The bindings alone of {@code written}, which another jar has with all the rest.
   *
   * @param numbers those that its contract gives
   * @param home the package in which they are to be
   */
  static Generation bindings(
      ServiceModel written, List<TransportGenerator> chosen, Numbers numbers, String home) {
    Dialects.Translation translation = Dialects.translate(written);
    ServiceModel service = translation.service();
    List<Problem> problems =
        Stream.of(
                translation.problems().stream(),
                Validator.check(service).stream(),
                Transports.streams(service, chosen),
                chosen.stream().flatMap(transport -> transport.check(service)))
            .flatMap(stream -> stream)
            .toList();
    if (problems.stream().anyMatch(Generation::isError)) {
      return new Generation(problems, List.of(), Optional.empty());
    }
    ServicePlan plan = plan(service, chosen, numbers).at(home);
    List<GeneratedFile> files = chosen.stream().flatMap(each -> each.generate(plan)).toList();
    List<Problem> taken = Validator.checkNames(service, files);
    return taken.isEmpty()
        ? new Generation(problems, files, Optional.of(plan))
        : new Generation(taken, List.of(), Optional.empty());
  }

  /** What comes of a type with a codec of its own. */
  static Generation ofType(ServiceModel type) {
    List<Problem> problems = Validator.check(type);
    if (problems.stream().anyMatch(Generation::isError)) {
      return new Generation(problems, List.of(), Optional.empty());
    }
    List<GeneratedFile> files = new JsonGenerator().ofType(Planner.plan(type)).toList();
    List<Problem> taken = Validator.checkNames(type, files);
    return new Generation(
        Stream.concat(problems.stream(), taken.stream()).toList(),
        taken.isEmpty() ? files : List.of(),
        Optional.empty());
  }

  /** Of a type that the user has written already there is none to write. */
  private static Generation skeleton(
      ServiceModel service, List<Generator> generators, List<Problem> problems) {
    List<GeneratedFile> free =
        skeletons(service, generators).stream()
            .filter(file -> Validator.checkNames(service, List.of(file)).isEmpty())
            .toList();
    return new Generation(problems, free, Optional.empty());
  }

  private static ServicePlan plan(
      ServiceModel service, List<TransportGenerator> chosen, Numbers numbers) {
    ServicePlan plan = Planner.plan(service).remembering(numbers);
    List<BodyPlan> bodies = chosen.stream().flatMap(transport -> transport.bodies(plan)).toList();
    return plan.with(bodies).promising(facts(plan, chosen));
  }

  private static SortedMap<String, List<ContractFact>> facts(
      ServicePlan plan, List<TransportGenerator> chosen) {
    SortedMap<String, List<ContractFact>> facts = new TreeMap<>();
    chosen.forEach(transport -> facts.put(transport.id(), transport.contract(plan).toList()));
    return facts;
  }

  /** No class can implement what is no interface, is sealed, generic or out of reach. */
  private static List<GeneratedFile> skeletons(ServiceModel service, List<Generator> generators) {
    ServiceDeclaration declaration = service.declaration();
    boolean implementable =
        isInterface(service)
            && !declaration.sealed()
            && declaration.reach() == ServiceDeclaration.Reach.PACKAGE
            && declaration.typeVariables().isEmpty()
            && service.operations().stream().allMatch(o -> o.typeVariables().isEmpty())
            && canNameAll(service);
    ServicePlan plan = Planner.plan(service);
    Stream<GeneratedFile> files = generators.stream().flatMap(g -> g.skeleton(plan));
    return (implementable ? files : files.flatMap(Generation::hollow)).toList();
  }

  private static Stream<GeneratedFile> hollow(GeneratedFile file) {
    return file instanceof GeneratedFile.Type type
        ? Stream.of(new GeneratedFile.Type(type.packageName(), Skeleton.hollow(type.type())))
        : Stream.empty();
  }

  private static boolean canNameAll(ServiceModel service) {
    return service.types().values().stream().allMatch(DataType::accessible)
        && service.operations().stream()
            .flatMap(operation -> operation.errors().stream())
            .allMatch(ErrorModel::accessible);
  }

  private static boolean isInterface(ServiceModel service) {
    return service.declaration().kind() == ServiceDeclaration.Kind.INTERFACE;
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Problem.Severity.ERROR;
  }
}
