package io.kitgen.processor.dialect;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.dialect.path.ForeignPath;
import io.kitgen.processor.dialect.table.Dialect;
import io.kitgen.processor.dialect.table.Dialect.Habit;
import io.kitgen.processor.dialect.table.Part;
import io.kitgen.processor.dialect.table.Row;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceDeclaration.OtherMethod;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
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
    Optional<Word> prefix = prefix(said);
    ForeignPath path = prefix.map(this::read).orElse(ForeignPath.EMPTY);
    addApi(annotations, prefix, path, emptyOn404(said));
    HeaderLines lines = HeaderLines.of(said, problems);
    lines.annotation().ifPresent(annotations::add);
    said.refusePlaces("on a type it gives each call a constant");
    MethodTranslation methods = new MethodTranslation(dialect, path, said, lines, problems);
    List<OperationModel> operations =
        service.operations().stream().map(methods::translate).toList();
    service.declaration().others().forEach(this::checkHelper);
    service.types().values().stream().flatMap(t -> t.members().stream()).forEach(this::checkMember);
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

  /** Who says that every 404 is empty, where a result can be. */
  private Optional<AnnotationModel> emptyOn404(Said said) {
    boolean optional =
        service.operations().stream()
            .flatMap(operation -> operation.result().type().stream())
            .anyMatch(type -> type.shape() instanceof TypeShape.OptionalOf);
    Stream<AnnotationModel> speakers =
        dialect.rules().has(Habit.EMPTY_ON_404)
            ? service.annotations().stream().filter(a -> dialect.owns(a.type()))
            : said.all(Part.EMPTY_ON_404).stream()
                .filter(word -> word.text().equals("true"))
                .map(Word::by);
    return speakers.findFirst().filter(speaker -> optional);
  }

  /** {@code @HttpApi}, with what the user wrote into one. */
  private void addApi(
      List<AnnotationModel> annotations,
      Optional<Word> prefix,
      ForeignPath path,
      Optional<AnnotationModel> emptyOn404) {
    Optional<AnnotationModel> by = prefix.map(Word::by).or(() -> emptyOn404);
    if (by.isEmpty()) {
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Origin> origins = new LinkedHashMap<>();
    Optional<AnnotationModel> own = AnnotationModel.find(annotations, HTTP_API);
    own.ifPresent(
        annotation -> {
          annotations.remove(annotation);
          values.putAll(annotation.values());
          values.keySet().forEach(name -> origins.put(name, annotation.origin(name)));
        });
    prefix.ifPresent(
        word -> {
          if (values.put("path", path.path()) != null) {
            problems.accept(twice(word, "HttpApi"));
          }
          origins.put("path", word.origin());
        });
    emptyOn404.ifPresent(speaker -> values.putIfAbsent("emptyOn404", true));
    annotations.add(
        new AnnotationModel(
            ClassName.bestGuess(HTTP_API), values, by.get().origin().with(origins)));
  }

  /** Of what travels in JSON the names are those of Jackson. */
  private void checkMember(DataType.Member member) {
    member.annotations().stream()
        .filter(a -> dialect.row(a.type()).filter(row -> isPlace(row)).isPresent())
        .map(
            annotation ->
                DialectProblems.REFUSED_ANNOTATION.at(
                    annotation.origin(),
                    annotation.type().simpleName(),
                    dialect.name(),
                    "it stands in a type, where it is not looked for",
                    "Write a parameter for each, or kitgen's annotation in its place"))
        .forEach(problems);
  }

  private static boolean isPlace(Row row) {
    return row.says().containsKey(Part.PLACE);
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
    return DialectProblems.saidTwice(word.origin(), ours, word.speaker(), Part.PATH.noun());
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
