package io.kitgen.processor.dialect;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.dialect.path.ForeignPath;
import io.kitgen.processor.dialect.table.Dialect;
import io.kitgen.processor.dialect.table.Dialect.Habit;
import io.kitgen.processor.dialect.table.Part;
import io.kitgen.processor.dialect.table.Statuses;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DialectProblems;
import io.kitgen.processor.spi.problem.OperationProblems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Translates the methods of one service. */
final class MethodTranslation {

  private static final String ROUTE = "io.kitgen.Route";
  private static final String ANY = "*";
  private static final int NO_CONTENT = 204;

  private static final Map<String, String> VERBS =
      Map.of(
          "GET", "Get",
          "HEAD", "Head",
          "OPTIONS", "Options",
          "PUT", "Put",
          "DELETE", "Delete",
          "POST", "Post",
          "PATCH", "Patch");

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final Dialect dialect;
  private final ForeignPath prefix;
  private final Said service;
  private final HeaderLines lines;
  private final Consumer<Problem> problems;

  /**
   * @param prefix of every path
   * @param service what the service says
   * @param lines what it says of headers
   */
  MethodTranslation(
      Dialect dialect,
      ForeignPath prefix,
      Said service,
      HeaderLines lines,
      Consumer<Problem> problems) {
    this.dialect = dialect;
    this.prefix = prefix;
    this.service = service;
    this.lines = lines;
    this.problems = problems;
  }

  OperationModel translate(OperationModel operation) {
    Said said = Said.of(dialect, operation.annotations(), problems);
    said.refusePlaces("on a method it gives each call a constant");
    List<AnnotationModel> annotations = new ArrayList<>(said.others());
    ForeignPath path = said.one(Part.PATH).map(this::read).orElse(ForeignPath.EMPTY);
    HeaderLines own = HeaderLines.of(said, problems);
    own.annotation().ifPresent(annotations::add);
    MediaTypes consumes =
        MediaTypes.of(Part.CONSUMES, said, own.consumes(), service, lines.consumes());
    List<Word> methods = methods(said);
    ParameterTranslation translation =
        new ParameterTranslation(
            dialect,
            Templates.of(prefix, path, lines, own),
            new ParameterTranslation.Habits(
                OperationFacts.verbs(annotations).isEmpty() && !said.isRefused(),
                methods.stream().map(Word::text).allMatch(WITH_BODY::contains),
                consumes.isForm(),
                said.one(Part.STYLE)),
            problems);
    List<ParameterModel> parameters =
        operation.parameters().stream().map(translation::translate).toList();
    addRoute(
        operation,
        said,
        methods,
        path,
        annotations,
        bodies(operation, parameters, said, own, consumes));
    said.one(Part.STATUS).ifPresent(status -> add(annotations, status));
    said.all(Part.TITLE).forEach(this::refuseTitle);
    addSilence(operation, annotations);
    return Copies.with(operation, parameters, annotations);
  }

  private void addRoute(
      OperationModel operation,
      Said said,
      List<Word> methods,
      ForeignPath path,
      List<AnnotationModel> annotations,
      Map<String, Body> bodies) {
    List<AnnotationModel> own = OperationFacts.verbs(annotations);
    if (!own.isEmpty()) {
      refuseSecond(said, own.get(0));
    } else if (methods.isEmpty() && path.method().isEmpty()) {
      refuseUnrouted(operation, said, path);
    } else {
      annotations.add(verb(said, methods, path, bodies));
    }
  }

  /** The media types of a body, where they have to be said, and their place. */
  private record Body(List<String> types, Optional<Origin> origin) {}

  private Map<String, Body> bodies(
      OperationModel operation,
      List<ParameterModel> parameters,
      Said said,
      HeaderLines own,
      MediaTypes consumes) {
    MediaTypes produces =
        MediaTypes.of(Part.PRODUCES, said, own.produces(), service, lines.produces());
    Optional<ParameterModel> body =
        parameters.stream().filter(p -> Known.has(p.annotations(), "io.kitgen.Body")).findFirst();
    Map<String, Body> bodies = new LinkedHashMap<>();
    // Of what has no body, the service says nothing.
    List<String> in =
        body.isEmpty()
            ? List.of()
            : consumes.of(
                body.map(ParameterModel::type),
                "The body of " + operation.method(),
                dialect,
                problems);
    List<String> out =
        operation.result().type().isEmpty()
            ? List.of()
            : produces.of(
                operation.result().type(),
                "The result of " + operation.method(),
                dialect,
                problems);
    bodies.put("consumes", new Body(in, consumes.origin()));
    bodies.put("produces", new Body(out, produces.origin()));
    bodies.values().removeIf(types -> types.types().isEmpty());
    return bodies;
  }

  private ForeignPath read(Word word) {
    if (word.text().isEmpty()) {
      return ForeignPath.EMPTY;
    }
    ForeignPath path = dialect.paths().read(word.text());
    if (path.isWrong()) {
      problems.accept(
          DialectProblems.FOREIGN_PATH.at(
              word.origin(), word.text(), path.objection(), path.fix()));
    }
    return path;
  }

  /** Those of one annotation: a second one is told. */
  @SuppressWarnings("ReferenceEquality") // the same annotation, not one like it
  private List<Word> methods(Said said) {
    List<Word> all = said.all(Part.METHOD);
    Set<AnnotationModel> speakers = new HashSet<>();
    for (Word word : all) {
      if (speakers.add(word.by()) && speakers.size() > 1) {
        problems.accept(
            OperationProblems.TWO_VERBS.at(
                word.origin(),
                word.by().type().simpleName(),
                all.get(0).speaker(),
                word.speaker(),
                all.get(0).text() + "\", \"" + word.text()));
      }
    }
    return all.stream().filter(word -> word.by() == all.get(0).by()).toList();
  }

  private void refuseSecond(Said said, AnnotationModel own) {
    said.all(Part.METHOD).stream()
        .findFirst()
        .or(() -> said.all(Part.PATH).stream().findFirst())
        .ifPresent(
            word ->
                problems.accept(
                    DialectProblems.saidTwice(
                        word.by().origin(),
                        own.type().simpleName(),
                        word.speaker(),
                        Part.METHOD.noun())));
  }

  private void refuseUnrouted(OperationModel operation, Said said, ForeignPath path) {
    if (!said.isRefused() && !path.isWrong()) {
      problems.accept(
          DialectProblems.NO_ROUTE.at(operation.origin(), operation.method(), dialect.name()));
    }
  }

  private static AnnotationModel verb(
      Said said, List<Word> methods, ForeignPath path, Map<String, Body> bodies) {
    Optional<Word> where = said.all(Part.PATH).stream().findFirst();
    AnnotationModel by = methods.isEmpty() ? where.orElseThrow().by() : methods.get(0).by();
    Origin pathOrigin = where.map(Word::origin).orElse(by.origin());
    List<String> names =
        methods.isEmpty()
            ? List.of(path.method())
            : methods.stream().map(Word::text).filter(method -> !method.equals(ANY)).toList();
    String verb = names.size() == 1 ? VERBS.get(names.get(0)) : null;
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Origin> origins = new LinkedHashMap<>();
    if (verb == null) {
      values.put("methods", names);
      origins.put("methods", methods.isEmpty() ? pathOrigin : methods.get(0).origin());
    }
    String member = verb == null ? "path" : "value";
    values.put(member, path.path());
    origins.put(member, pathOrigin);
    bodies.forEach(
        (name, body) -> {
          values.put(name, body.types());
          origins.put(name, body.origin().orElse(by.origin()));
        });
    return new AnnotationModel(
        verb == null ? ClassName.bestGuess(ROUTE) : ClassName.get("io.kitgen", verb),
        values,
        by.origin().with(origins));
  }

  private void add(List<AnnotationModel> annotations, Word status) {
    if (Known.has(annotations, Known.STATUS_CODE)) {
      problems.accept(
          DialectProblems.saidTwice(
              status.by().origin(), "StatusCode", status.speaker(), Part.STATUS.noun()));
    } else {
      annotations.add(statusCode(Statuses.number(status.text()), status.origin(), status.by()));
    }
  }

  private void refuseTitle(Word title) {
    problems.accept(
        DialectProblems.REFUSED_MEMBER.at(
            title.origin(),
            title.speaker(),
            "The title",
            "on a method it makes the answer an error",
            "Remove it, or annotate an exception with it"));
  }

  private static AnnotationModel statusCode(int number, Origin origin, AnnotationModel by) {
    return new AnnotationModel(
        ClassName.bestGuess(Known.STATUS_CODE),
        Map.of("value", number),
        by.origin().with(Map.of("value", origin)));
  }

  private void addSilence(OperationModel operation, List<AnnotationModel> annotations) {
    if (dialect.rules().has(Habit.SILENT_VOID)
        && operation.result().type().isEmpty()
        && !Known.has(annotations, Known.STATUS_CODE)) {
      annotations.add(
          new AnnotationModel(
              ClassName.bestGuess(Known.STATUS_CODE),
              Map.of("value", NO_CONTENT),
              operation.origin()));
    }
  }
}
