package io.kitgen.processor.dialect;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.dialect.table.Dialect;
import io.kitgen.processor.dialect.path.ForeignPath;
import io.kitgen.processor.dialect.table.Part;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceDeclaration.OtherMethod;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DialectProblems;
import io.kitgen.processor.spi.problem.OperationProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Translates one service from one dialect. */
final class ServiceTranslation {

  private static final String HTTP_API = "io.kitgen.HttpApi";

  private final Dialect dialect;
  private final ServiceModel service;
  private final Consumer<Problem> problems;

  ServiceTranslation(Dialect dialect, ServiceModel service, Consumer<Problem> problems) {
    this.dialect = dialect;
    this.service = service;
    this.problems = problems;
  }

  ServiceModel translate() {
    Said said = Said.of(dialect, service.annotations(), problems);
    said.all(Part.METHOD).stream().filter(Word::written).forEach(this::refuseMethod);
    List<AnnotationModel> annotations = new ArrayList<>(said.others());
    Optional<AnnotationModel> own = AnnotationModel.find(annotations, HTTP_API);
    ForeignPath path = ForeignPath.EMPTY;
    Optional<Word> prefix = prefix(said);
    if (prefix.isPresent()) {
      path = read(prefix.get());
      if (own.isPresent() && own.get().values().containsKey("path")) {
        problems.accept(twice(prefix.get(), "HttpApi"));
      }
      own.ifPresent(annotations::remove);
      annotations.add(api(own, path.path(), prefix.get()));
    }
    HeaderLines lines = HeaderLines.of(said, problems);
    said.refusePlaces("on a type it gives each call a constant");
    MethodTranslation methods = new MethodTranslation(dialect, path, said, lines, problems);
    List<OperationModel> operations =
        service.operations().stream().map(methods::translate).toList();
    service.declaration().others().forEach(this::checkHelper);
    return Copies.with(service, operations, annotations);
  }

  private Optional<Word> prefix(Said said) {
    Optional<Word> path = said.one(Part.PATH);
    return path.or(
            () -> said.all(Part.ADDRESS).stream().filter(a -> a.text().startsWith("/")).findFirst())
        .filter(word -> !withoutSlash(word).isEmpty());
  }

  private ForeignPath read(Word prefix) {
    ForeignPath path = dialect.paths().read(withoutSlash(prefix));
    if (path.isWrong()) {
      problems.accept(
          DialectProblems.FOREIGN_PATH.at(
              prefix.origin(), prefix.text(), path.objection(), path.fix()));
    }
    return path;
  }

  /** The paths below start with a slash themselves. */
  private static String withoutSlash(Word prefix) {
    String text = prefix.text();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static AnnotationModel api(Optional<AnnotationModel> own, String path, Word prefix) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Origin> origins = new LinkedHashMap<>();
    own.ifPresent(
        annotation ->
            annotation
                .values()
                .forEach(
                    (name, value) -> {
                      values.put(name, value);
                      origins.put(name, annotation.origin(name));
                    }));
    values.put("path", path);
    origins.put("path", prefix.origin());
    Origin origin = prefix.by().origin().with(origins);
    return new AnnotationModel(ClassName.bestGuess(HTTP_API), values, origin);
  }

  private void refuseMethod(Word method) {
    problems.accept(
        DialectProblems.REFUSED_MEMBER.at(
            method.origin(),
            method.speaker(),
            "The HTTP method",
            "each operation says its own",
            "Write it on each method"));
  }

  private static Problem twice(Word word, String ours) {
    return DialectProblems.saidTwice(
        word.origin(), ours, word.speaker(), Part.PATH.noun());
  }

  private void checkHelper(OtherMethod method) {
    Said said = Said.of(dialect, method.annotations(), problem -> {});
    Stream.of(Part.METHOD, Part.PATH)
        .flatMap(part -> said.all(part).stream())
        .findFirst()
        .map(
            word ->
                OperationProblems.ANNOTATION_ON_HELPER.at(
                    word.by().origin(),
                    word.speaker(),
                    method.name(),
                    method.form().name().toLowerCase(Locale.ROOT)))
        .ifPresent(problems);
  }
}
