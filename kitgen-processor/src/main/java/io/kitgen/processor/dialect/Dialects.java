package io.kitgen.processor.dialect;

import static java.util.Comparator.comparingLong;

import io.kitgen.processor.dialect.table.Dialect;
import io.kitgen.processor.dialect.table.Feign;
import io.kitgen.processor.dialect.table.JaxRs;
import io.kitgen.processor.dialect.table.Micronaut;
import io.kitgen.processor.dialect.table.Retrofit;
import io.kitgen.processor.dialect.table.Spring;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DialectProblems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The dialects that are known. */
public final class Dialects {

  private static final List<Dialect> ALL =
      List.of(
          Spring.MVC,
          JaxRs.JAKARTA,
          JaxRs.JAVAX,
          Micronaut.DIALECT,
          Feign.DIALECT,
          Retrofit.DIALECT);

  private Dialects() {}

  /**
   * What has become of a service.
   *
   * @param service with annotations of ours alone, as far as they could be translated
   * @param problems what could not be
   */
  public record Translation(ServiceModel service, List<Problem> problems) {}

  /** {@code service} with annotations of ours in place of those of one dialect. */
  public static Translation translate(ServiceModel service) {
    Stream.Builder<Problem> problems = Stream.builder();
    ServiceModel errors = new ErrorStatuses(problems).translate(service);
    Optional<Dialect> spoken =
        ALL.stream()
            .filter(dialect -> count(dialect, service) > 0)
            .max(comparingLong(dialect -> count(dialect, service)))
            .map(dialect -> narrowed(dialect, service));
    Optional<Problem> second = spoken.flatMap(dialect -> second(dialect, service));
    if (second.isPresent()) {
      return new Translation(errors, List.of(second.get()));
    }
    ServiceModel translated =
        spoken
            .map(dialect -> new ServiceTranslation(dialect, errors, problems).translate())
            .orElse(errors);
    return new Translation(translated, problems.build().toList());
  }

  @SuppressWarnings("ReferenceEquality") // each dialect is there once
  private static Dialect narrowed(Dialect dialect, ServiceModel service) {
    return dialect == Spring.MVC && Known.has(service.annotations(), Spring.FEIGN_CLIENT)
        ? Spring.FEIGN
        : dialect;
  }

  private static long count(Dialect dialect, ServiceModel service) {
    return annotations(service).filter(annotation -> dialect.owns(annotation.type())).count();
  }

  private static Optional<Problem> second(Dialect first, ServiceModel service) {
    return annotations(service)
        .filter(annotation -> !first.owns(annotation.type()))
        .flatMap(
            annotation ->
                ALL.stream()
                    .filter(dialect -> dialect.owns(annotation.type()))
                    .map(
                        dialect ->
                            DialectProblems.TWO_DIALECTS.at(
                                annotation.origin(),
                                service.type().simpleName(),
                                first.name(),
                                dialect.name())))
        .findFirst();
  }

  private static Stream<AnnotationModel> annotations(ServiceModel service) {
    return Stream.concat(
        service.annotations().stream(),
        service.operations().stream().flatMap(Dialects::annotations));
  }

  private static Stream<AnnotationModel> annotations(OperationModel operation) {
    return Stream.concat(
        operation.annotations().stream(),
        operation.parameters().stream().flatMap(parameter -> parameter.annotations().stream()));
  }
}
