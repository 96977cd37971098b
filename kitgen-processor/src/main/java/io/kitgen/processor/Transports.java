package io.kitgen.processor;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.ProblemCode;
import io.kitgen.processor.spi.TransportGenerator;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.spi.problem.ServiceProblems;
import io.kitgen.processor.spi.problem.stream.StreamProblems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The transports on the processor path, in the order of their ids.
 *
 * @param all every one
 */
record Transports(List<TransportGenerator> all) {

  /**
   * Loads them with the class loader of the processor: that of the thread knows nothing of them.
   */
  static Transports load() {
    ClassLoader loader = Transports.class.getClassLoader();
    return new Transports(
        ServiceLoader.load(TransportGenerator.class, loader).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(
                Comparator.comparing(TransportGenerator::id)
                    .thenComparing(transport -> transport.getClass().getName()))
            .toList());
  }

  /**
   * Those that {@code service} is bound to: what its annotations ask for, what those of its methods
   * imply; without any of them the default.
   */
  List<TransportGenerator> of(ServiceModel service) {
    Set<String> onService = names(service.annotations().stream());
    Set<String> onMethods =
        names(service.operations().stream().map(OperationModel::annotations).flatMap(List::stream));
    List<TransportGenerator> asked =
        all.stream()
            .filter(
                transport ->
                    onService.contains(transport.annotation())
                        || transport.impliedBy().stream().anyMatch(onMethods::contains))
            .toList();
    return asked.isEmpty() ? all.stream().filter(TransportGenerator::isDefault).toList() : asked;
  }

  /** Whether {@code service} has its bindings in its own jar. */
  static boolean areBoundBeside(ServiceModel service) {
    return AnnotationModel.find(service.annotations(), Known.KIT_SERVICE)
        .filter(annotation -> Boolean.FALSE.equals(annotation.values().get("bindings")))
        .isEmpty();
  }

  /** The one of {@code id}. */
  Optional<TransportGenerator> find(String id) {
    return all.stream().filter(transport -> transport.id().equals(id)).findFirst();
  }

  /** The ids of all. */
  List<String> ids() {
    return all.stream().map(TransportGenerator::id).distinct().toList();
  }

  /** Two of one id: which of them writes the file would be chance. */
  List<Problem> check(ServiceModel service) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      TransportGenerator first = all.get(i - 1);
      TransportGenerator second = all.get(i);
      if (first.id().equals(second.id())) {
        problems.add(
            ServiceProblems.DUPLICATE_TRANSPORT.at(
                service.origin(),
                first.id(),
                first.getClass().getName(),
                second.getClass().getName()));
      }
    }
    return problems;
  }

  /** What flows in {@code service} that one of {@code chosen} cannot carry. */
  static Stream<Problem> streams(ServiceModel service, List<TransportGenerator> chosen) {
    Stream<Problem> bytes =
        chosen.stream()
            .filter(transport -> !transport.carriesStreams())
            .flatMap(each -> refused(service, each, TypeWalk::isStream, HttpProblems.NO_STREAMS));
    Stream<Problem> messages =
        chosen.stream()
            .filter(transport -> !transport.carriesMessages())
            .flatMap(
                each -> refused(service, each, TypeWalk::isMessages, StreamProblems.NO_MESSAGES));
    return Stream.concat(bytes, messages);
  }

  private static Stream<Problem> refused(
      ServiceModel service,
      TransportGenerator transport,
      Predicate<TypeUse> streams,
      ProblemCode code) {
    String annotation = transport.annotation().replaceFirst(".*\\.", "");
    return service.operations().stream()
        .flatMap(
            operation ->
                Stream.concat(
                        operation.parameters().stream().map(ParameterModel::type),
                        operation.result().type().stream())
                    .flatMap(TypeWalk::within)
                    .filter(streams)
                    .map(
                        type ->
                            code.at(
                                type.origin(),
                                Words.simple(type.key()),
                                operation.method(),
                                annotation)));
  }

  boolean isAggregating() {
    return all.stream().anyMatch(TransportGenerator::isAggregating);
  }

  private static Set<String> names(Stream<AnnotationModel> annotations) {
    return annotations
        .map(annotation -> annotation.type().canonicalName())
        .collect(Collectors.toSet());
  }
}
