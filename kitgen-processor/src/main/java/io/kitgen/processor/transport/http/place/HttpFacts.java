package io.kitgen.processor.transport.http.place;

import static java.util.stream.Collectors.joining;

import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.ContractFact;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.route.PathTemplate;
import io.kitgen.processor.transport.http.route.Segment;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What HTTP promises: routes, statuses, and where each parameter travels. */
public final class HttpFacts {

  private HttpFacts() {}

  /** The facts of a service, of which {@code http} is how HTTP carries it. */
  public static Stream<ContractFact> of(ServicePlan plan, HttpPlan http) {
    JsonPlan json = JsonPlan.of(plan);
    return Stream.concat(
        Stream.of(ContractFact.of("errors", http.errorsInResult() ? "in result" : "by status")),
        plan.operations().stream()
            .flatMap(
                operation ->
                    http.operations().stream()
                        .filter(found -> found.route().operation().equals(operation.model()))
                        .flatMap(found -> of(operation, found, json.request(operation)))));
  }

  private static Stream<ContractFact> of(
      OperationPlan operation, HttpOperationPlan http, List<JsonMember> members) {
    List<String> methods = http.route().isAny() ? List.of("ANY") : http.route().methods();
    Stream.Builder<ContractFact> facts = Stream.builder();
    methods.forEach(
        method ->
            facts.add(
                ContractFact.of(operation, "route", method + " " + path(http.route().path()))));
    facts.add(ContractFact.of(operation, "status", Integer.toString(http.status())));
    http.media()
        .consumes()
        .forEach(type -> facts.add(ContractFact.of(operation, "consumes", type)));
    http.media()
        .produces()
        .forEach(type -> facts.add(ContractFact.of(operation, "produces", type)));
    for (int i = 0; i < members.size(); i++) {
      OperationPlan.Field field = operation.fields().get(i);
      PlacedParameter placed = http.parameters().get(i);
      Stream<String> places =
          placed.isMember()
              ? Stream.of("member " + members.get(i).name())
              : places(placed.placement(), http.route().path());
      places.forEach(place -> facts.add(ContractFact.of(operation, field, place)));
    }
    http.answers().stream()
        .flatMap(answer -> answer.members().stream())
        .filter(placed -> !(placed.placement() instanceof Placement.Member))
        .flatMap(placed -> places(placed.placement(), http.route().path()))
        .forEach(place -> facts.add(ContractFact.of(operation, "answer", place)));
    return facts.build();
  }

  /** {@code /orders/{}/lines}: what a variable is called nobody can see. */
  private static String path(PathTemplate path) {
    return path.segments().isEmpty()
        ? "/"
        : path.segments().stream().map(HttpFacts::segment).collect(joining("/", "/", ""));
  }

  private static String segment(Segment segment) {
    String text = segment.toString();
    return segment.variable().map(name -> text.replace("{" + name, "{")).orElse(text);
  }

  /** {@code query limit}, {@code header x-tenant}, {@code json body}. */
  private static Stream<String> places(Placement placement, PathTemplate path) {
    if (placement instanceof Placement.Text text) {
      return Stream.of(place(text, path));
    }
    if (placement instanceof Placement.Spread spread) {
      return spread.components().stream()
          .flatMap(component -> component.text().stream())
          .map(text -> place(text, path));
    }
    if (placement instanceof Placement.Part part) {
      return Stream.of(Source.PART.part() + " " + part.name());
    }
    return Stream.of(Words.kebab(placement.getClass().getSimpleName()).replace('-', ' '));
  }

  /** A variable by its number, a header without regard to case. */
  private static String place(Placement.Text text, PathTemplate path) {
    String name =
        switch (text.source()) {
          case PATH -> Integer.toString(path.variables().indexOf(text.name()) + 1);
          case HEADER -> text.name().toLowerCase(Locale.ROOT);
          default -> text.name();
        };
    boolean split = text.source() == Source.QUERY && !text.detail().isEmpty();
    return text.source().part() + " " + name + (split ? " split at '" + text.detail() + "'" : "");
  }
}
