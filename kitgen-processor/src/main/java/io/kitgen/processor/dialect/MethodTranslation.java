package io.kitgen.processor.dialect;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.dialect.path.ForeignPath;
import io.kitgen.processor.dialect.table.Dialect;
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
  private final Set<String> prefix;
  private final List<Word> headers;
  private final Consumer<Problem> problems;

  /**
   * @param prefix the variables in the prefix of the service
   * @param headers what the service says of headers
   */
  MethodTranslation(
      Dialect dialect, Set<String> prefix, List<Word> headers, Consumer<Problem> problems) {
    this.dialect = dialect;
    this.prefix = prefix;
    this.headers = headers;
    this.problems = problems;
  }

  OperationModel translate(OperationModel operation) {
    Said said = Said.of(dialect, operation.annotations(), problems);
    List<AnnotationModel> annotations = new ArrayList<>(said.others());
    List<AnnotationModel> own = OperationFacts.verbs(annotations);
    ForeignPath path = said.one(Part.PATH).map(this::read).orElse(ForeignPath.EMPTY);
    List<Word> methods = methods(said);
    if (!own.isEmpty()) {
      refuseSecond(said, own.get(0));
    } else if (methods.isEmpty() && path.method().isEmpty()) {
      refuseUnrouted(operation, said, path);
    } else {
      annotations.add(verb(said, methods, path));
    }
    said.one(Part.STATUS).ifPresent(status -> add(annotations, status));
    said.all(Part.TITLE).forEach(this::refuseTitle);
    addSilence(operation, annotations);
    Templates templates = Templates.of(path, prefix, headers, said, problems);
    ParameterTranslation parameters =
        new ParameterTranslation(
            dialect,
            templates,
            own.isEmpty() && !said.isRefused(),
            methods.stream().map(Word::text).allMatch(WITH_BODY::contains),
            problems);
    List<ParameterModel> translated =
        operation.parameters().stream().map(parameters::translate).toList();
    return Copies.with(operation, translated, annotations);
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

  private static AnnotationModel verb(Said said, List<Word> methods, ForeignPath path) {
    Optional<Word> where = said.all(Part.PATH).stream().findFirst();
    AnnotationModel by = methods.isEmpty() ? where.orElseThrow().by() : methods.get(0).by();
    Origin pathOrigin = where.map(Word::origin).orElse(by.origin());
    List<String> names =
        methods.isEmpty()
            ? List.of(path.method())
            : methods.stream().map(Word::text).filter(method -> !method.equals(ANY)).toList();
    String verb = names.size() == 1 ? VERBS.get(names.get(0)) : null;
    if (verb != null) {
      Origin origin = by.origin().with(Map.of("value", pathOrigin));
      return new AnnotationModel(
          ClassName.get("io.kitgen", verb), Map.of("value", path.path()), origin);
    }
    Origin methodOrigin = methods.isEmpty() ? pathOrigin : methods.get(0).origin();
    return new AnnotationModel(
        ClassName.bestGuess(ROUTE),
        Map.of("methods", names, "path", path.path()),
        by.origin().with(Map.of("methods", methodOrigin, "path", pathOrigin)));
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
    if (dialect.rules().silentVoid()
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
