package io.kitgen.processor.dialect;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.dialect.table.Dialect;
import io.kitgen.processor.dialect.table.Dialect.Habit;
import io.kitgen.processor.dialect.table.Feign;
import io.kitgen.processor.dialect.table.Part;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DialectProblems;
import io.kitgen.processor.spi.problem.HttpProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Translates the parameters of one method. */
final class ParameterTranslation {

  private static final String OURS = "io.kitgen.";
  private static final String BODY = "Body";
  private static final String FORM = "Form";
  private static final Map<String, String> STYLES =
      Map.of("EXPLODED", "REPEAT", "SSV", "SPACE", "PIPES", "PIPE");
  private static final Set<String> NAMELESS = Set.of(BODY, "Url");
  private static final Set<String> PLACES =
      Set.of("PathParam", "Query", "Header", "Cookie", "Form", "Part", "Url", "BeanParam", BODY);

  private final Dialect dialect;
  private final Templates templates;
  private final Habits habits;
  private final Consumer<Problem> problems;

  ParameterTranslation(
      Dialect dialect, Templates templates, Habits habits, Consumer<Problem> problems) {
    this.dialect = dialect;
    this.templates = templates;
    this.habits = habits;
    this.problems = problems;
  }

  /**
   * What holds for all parameters of the method.
   *
   * @param places whether the dialect says what a parameter without a place is
   * @param members whether the method has a body, of which it may be a member
   * @param form whether that body is a form
   * @param style how lists lie in the query
   */
  record Habits(boolean places, boolean members, boolean form, Optional<Word> style) {}

  ParameterModel translate(ParameterModel parameter) {
    Said said = Said.of(dialect, parameter.annotations(), problems);
    List<AnnotationModel> annotations = new ArrayList<>(said.others());
    Optional<AnnotationModel> own =
        annotations.stream().filter(ParameterTranslation::isPlace).findFirst();
    Optional<Place> place = place(parameter, said, own);
    place.ifPresent(found -> annotations.add(annotation(found, parameter)));
    Presence presence = new Presence(dialect, problems);
    presence.defaultOf(parameter, said, place.map(Place::kind)).ifPresent(annotations::add);
    Nullness nullness =
        presence.nullness(
            parameter,
            said,
            place.map(Place::kind).orElse(""),
            Known.has(annotations, Known.DEFAULT));
    return Copies.with(parameter, nullness, annotations);
  }

  /**
   * Where a parameter travels.
   *
   * @param kind the simple name of our annotation
   */
  private record Place(String kind, String name, Origin origin, Origin nameOrigin) {}

  private AnnotationModel annotation(Place place, ParameterModel parameter) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Origin> origins = new LinkedHashMap<>();
    if (!place.name().isEmpty()) {
      values.put("value", place.name());
      origins.put("value", place.nameOrigin());
    }
    TypeShape shape = parameter.type().shape();
    boolean many = shape instanceof TypeShape.Sequence || shape instanceof TypeShape.ArrayOf;
    if (many && place.kind().equals("Query")) {
      habits.style().ifPresent(style -> addStyle(style, values, origins));
    }
    return new AnnotationModel(
        ClassName.bestGuess(OURS + place.kind()), values, place.origin().with(origins));
  }

  private void addStyle(Word style, Map<String, Object> values, Map<String, Origin> origins) {
    String ours = STYLES.get(style.text());
    if (ours == null) {
      problems.accept(
          DialectProblems.REFUSED_MEMBER.at(
              style.origin(),
              style.speaker(),
              style.text(),
              "its client percent-encodes commas and tabs, which makes them part of one value",
              "Write EXPLODED, SSV or PIPES"));
    } else if (!ours.equals("REPEAT")) {
      values.put("style", ours);
      origins.put("style", style.origin());
    }
  }

  private Optional<Place> place(
      ParameterModel parameter, Said said, Optional<AnnotationModel> own) {
    List<Word> kinds = said.all(Part.PLACE);
    if (kinds.isEmpty()) {
      return own.isPresent() || said.isRefused() || !habits.places()
          ? Optional.empty()
          : unplaced(parameter);
    }
    Word kind = kinds.get(0);
    own.ifPresent(
        ours ->
            problems.accept(
                DialectProblems.saidTwice(
                    kind.by().origin(),
                    ours.type().simpleName(),
                    kind.speaker(),
                    Part.PLACE.noun())));
    if (kinds.size() > 1) {
      problems.accept(
          HttpProblems.TWO_SOURCES.at(
              kinds.get(1).origin(), parameter.name(), kind.speaker(), kinds.get(1).speaker()));
    }
    return Optional.of(asked(parameter, said, kind));
  }

  private Place asked(ParameterModel parameter, Said said, Word kind) {
    Optional<Word> written = said.one(Part.NAME).filter(name -> !name.text().isEmpty());
    Origin origin = kind.by().origin();
    Origin nameOrigin = written.map(Word::origin).orElse(origin);
    String name = written.map(Word::text).orElse(parameter.name());
    if (kind.text().equals(Feign.TEMPLATE)) {
      return templates
          .find(name)
          .map(found -> new Place(found.getKey(), found.getValue(), origin, nameOrigin))
          .orElseGet(
              () -> {
                refuse(
                    parameter,
                    "{" + name + "} stands in no template",
                    "Write it into the request line, or leave the method out with @Skip");
                return new Place("Query", name, origin, nameOrigin);
              });
    }
    if (NAMELESS.contains(kind.text())) {
      return new Place(kind.text(), "", origin, origin);
    }
    boolean hyphens = dialect.rules().has(Habit.HYPHENS) && kind.text().equals("Header");
    String placed = hyphens && written.isEmpty() ? Words.kebab(name) : name;
    boolean field =
        habits.form() && dialect.rules().has(Habit.FORM_FIELDS) && kind.text().equals("Query");
    return new Place(
        field ? FORM : kind.text(), isSpread(written, kind) ? "" : placed, origin, nameOrigin);
  }

  /** A record has no name to give to its components. */
  private static boolean isSpread(Optional<Word> written, Word kind) {
    return written.isEmpty() && kind.text().equals("Query");
  }

  private Optional<Place> unplaced(ParameterModel parameter) {
    Origin origin = parameter.origin();
    Optional<Place> template =
        dialect.rules().unplaced() == Dialect.Unplaced.BY_NAME
            ? templates
                .find(parameter.name())
                .map(found -> new Place(found.getKey(), found.getValue(), origin, origin))
            : Optional.empty();
    return template.or(
        () ->
            switch (dialect.rules().unplaced()) {
              case BODY -> Optional.of(new Place(BODY, "", origin, origin));
              case REFUSED -> {
                refuse(
                    parameter,
                    dialect.name() + " wants an annotation on each parameter",
                    "Annotate it");
                yield Optional.empty();
              }
              case BY_NAME -> {
                if (!habits.members() || !(parameter.type().shape() instanceof TypeShape.Scalar)) {
                  refuseMember(parameter);
                }
                yield Optional.empty();
              }
            });
  }

  private void refuseMember(ParameterModel parameter) {
    if (habits.members()) {
      refuse(
          parameter,
          "to Micronaut it is a member of the body, by its name",
          "Annotate it with @Body, or write a record with that member");
    } else {
      refuse(parameter, "the path has no such variable", "Annotate it with @QueryValue");
    }
  }

  private void refuse(ParameterModel parameter, String why, String fix) {
    problems.accept(DialectProblems.NO_PLACE.at(parameter.origin(), parameter.name(), why, fix));
  }

  private static boolean isPlace(AnnotationModel annotation) {
    return annotation.type().packageName().equals("io.kitgen")
        && PLACES.contains(annotation.type().simpleName());
  }
}
