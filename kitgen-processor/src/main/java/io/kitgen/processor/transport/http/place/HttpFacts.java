package io.kitgen.processor.transport.http.place;

import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.ContractFact;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What HTTP promises: routes, statuses, and where each parameter travels. */
public final class HttpFacts {

  private HttpFacts() {}

  /** The facts of a service, of which {@code http} is how HTTP carries it. */
  public static Stream<ContractFact> of(ServicePlan plan, HttpPlan http) {
    return Stream.concat(
        Stream.of(ContractFact.of("errors", http.errorsInResult() ? "in result" : "by status")),
        plan.operations().stream()
            .flatMap(
                operation ->
                    http.operations().stream()
                        .filter(found -> found.route().operation().equals(operation.model()))
                        .flatMap(found -> of(operation, found))));
  }

  private static Stream<ContractFact> of(OperationPlan operation, HttpOperationPlan http) {
    List<String> methods = http.route().isAny() ? List.of("ANY") : http.route().methods();
    Stream.Builder<ContractFact> facts = Stream.builder();
    methods.forEach(
        method ->
            facts.add(ContractFact.of(operation, "route", method + " " + http.route().path())));
    facts.add(ContractFact.of(operation, "status", Integer.toString(http.status())));
    for (OperationPlan.Field field : operation.fields()) {
      http.parameters().stream()
          .filter(placed -> placed.parameter().equals(field.parameter()))
          .flatMap(placed -> places(placed.placement()))
          .forEach(place -> facts.add(ContractFact.of(operation, field, place)));
    }
    return facts.build();
  }

  /** {@code query limit}, {@code header x-tenant}, {@code member}, {@code json body}. */
  private static Stream<String> places(Placement placement) {
    if (placement instanceof Placement.Text text) {
      return Stream.of(place(text));
    }
    if (placement instanceof Placement.Spread spread) {
      return spread.components().stream()
          .flatMap(component -> component.text().stream())
          .map(HttpFacts::place);
    }
    return Stream.of(Words.kebab(placement.getClass().getSimpleName()).replace('-', ' '));
  }

  private static String place(Placement.Text text) {
    // The names of headers are one in any case.
    String name =
        text.source() == Source.HEADER ? text.name().toLowerCase(Locale.ROOT) : text.name();
    return text.source().part() + " " + name;
  }
}
