package io.kitgen.processor.transport.http.route;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpProblems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads where each operation of one service is served. */
public final class RouteReader {

  private static final String HTTP_API = "io.kitgen.HttpApi";

  // RFC 9110, 5.6.2. Methods are compared with regard to case, and all registered ones are upper.
  private static final Pattern METHOD = Pattern.compile("[A-Z0-9!#$%&'*+.^_`|~-]+");

  // Empty when it cannot be read: nothing is said then of what follows from it.
  private final Optional<PathTemplate> prefix;
  private final Consumer<Problem> problems;

  /** Reads the prefix of {@code service}. */
  public RouteReader(ServiceModel service, Consumer<Problem> problems) {
    this.problems = problems;
    this.prefix =
        AnnotationModel.find(service.annotations(), HTTP_API)
            .map(this::prefix)
            .orElse(Optional.of(PathTemplate.EMPTY));
  }

  /** Where {@code operation} is served; empty when its path cannot be read. */
  public Optional<Route> read(OperationModel operation) {
    return OperationFacts.verbs(operation.annotations()).stream()
        .findFirst()
        .map(verb -> route(operation, verb))
        .orElseGet(() -> unrouted(operation));
  }

  private Optional<Route> unrouted(OperationModel operation) {
    PathTemplate own =
        new PathTemplate(List.of(new Segment.Literal(OperationFacts.name(operation))));
    Origin origin = operation.origin();
    return full(own, origin)
        .map(path -> new Route(operation, List.of("POST"), path, own, false, origin));
  }

  private Optional<Route> route(OperationModel operation, AnnotationModel verb) {
    String member = verb.values().containsKey("path") ? "path" : "value";
    Origin origin = verb.origin(member);
    List<String> methods = OperationFacts.methods(verb);
    checkMethods(methods, verb.origin("methods"));
    return template(verb.text(member, ""), origin)
        .flatMap(
            own ->
                full(own, origin)
                    .map(path -> new Route(operation, methods, path, own, true, origin)));
  }

  private Optional<PathTemplate> full(PathTemplate own, Origin origin) {
    Optional<PathTemplate> path = prefix.map(before -> before.then(own));
    path.ifPresent(template -> checkVariables(template, origin));
    return path;
  }

  private Optional<PathTemplate> prefix(AnnotationModel api) {
    String text = api.text("path", "");
    Origin origin = api.origin("path");
    if (text.endsWith("/")) {
      String shorter = text.substring(0, text.length() - 1);
      String reason = "the paths below it start with a slash themselves";
      return objection(origin, text, reason, "Write \"" + shorter + "\"");
    }
    Optional<PathTemplate> path = template(text, origin);
    if (path.filter(PathTemplate::hasRest).isPresent()) {
      String reason = "its last variable takes all that is left, the operations' paths too";
      return objection(origin, text, reason, "Leave that variable out");
    }
    return path;
  }

  private Optional<PathTemplate> template(String text, Origin origin) {
    ParsedPath parsed = PathParser.parse(text);
    return parsed.isWrong()
        ? objection(origin, text, parsed.objection(), parsed.fix())
        : Optional.of(parsed.template());
  }

  private Optional<PathTemplate> objection(Origin origin, String text, String reason, String fix) {
    problems.accept(HttpProblems.BAD_PATH.at(origin, text, reason, fix));
    return Optional.empty();
  }

  private void checkVariables(PathTemplate path, Origin origin) {
    Set<String> seen = new HashSet<>();
    for (String variable : path.variables()) {
      if (!seen.add(variable)) {
        problems.accept(HttpProblems.DUPLICATE_PATH_VARIABLE.at(origin, variable));
      }
    }
  }

  private void checkMethods(List<String> methods, Origin origin) {
    List<String> seen = new ArrayList<>();
    for (String method : methods) {
      String objection = objection(method, seen.contains(method));
      if (!objection.isEmpty()) {
        problems.accept(HttpProblems.BAD_HTTP_METHOD.at(origin, method, objection));
      }
      seen.add(method);
    }
  }

  private static String objection(String method, boolean again) {
    if (again) {
      return "it is listed twice";
    }
    if (method.equals("CONNECT")) {
      return "it asks a proxy for a tunnel and has no path";
    }
    return METHOD.matcher(method).matches() ? "" : "it is not made of upper-case letters";
  }
}
