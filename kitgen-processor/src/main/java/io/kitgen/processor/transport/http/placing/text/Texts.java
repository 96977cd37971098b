package io.kitgen.processor.transport.http.placing.text;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.Jackson;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.spi.problem.JsonProblems;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import io.kitgen.processor.transport.http.place.TextValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Places what travels as a text. */
public final class Texts {

  private static final Placement UNPLACED = new Placement.Member();

  private final Map<TypeName, DataType> types;
  private final Consumer<Problem> problems;

  /** Of a service that reaches {@code types}. */
  public Texts(Map<TypeName, DataType> types, Consumer<Problem> problems) {
    this.types = types;
    this.problems = problems;
  }

  /** {@code parameter} as a text; any place when texts cannot carry it. */
  public Placement place(Source source, String name, String detail, ParameterModel parameter) {
    refuseMembers(source, parameter.annotations());
    return text(source, name, detail, parameter.name(), parameter.type(), parameter.origin())
        .map(Placement.class::cast)
        .orElse(UNPLACED);
  }

  /**
   * A text of this type; empty when texts cannot carry it.
   *
   * @param detail what {@link Placement.Text} has beside the name
   * @param subject what a problem calls it
   */
  public Optional<Placement.Text> text(
      Source source, String name, String detail, String subject, TypeUse type, Origin origin) {
    Optional<TextValue> value =
        TextValue.of(type, types).filter(text -> isCarried(source, text.count()));
    // What no wire carries is said elsewhere, at the type itself.
    if (value.isEmpty() && TypeWalk.isSupported(type, types)) {
      problems.accept(
          HttpProblems.COMPLEX_PARAMETER.at(
              origin, subject, source.part(), Words.simple(type.key())));
    }
    return value.map(text -> new Placement.Text(source, name, text, detail));
  }

  /** What says how a member of an object looks would say nothing in a text. */
  public void refuseMembers(Source source, List<AnnotationModel> annotations) {
    annotations.stream()
        .filter(Texts::isOfMembers)
        .forEach(
            annotation ->
                problems.accept(
                    JsonProblems.UNSUPPORTED_JSON_ANNOTATION.at(
                        annotation.origin(),
                        annotation.type().simpleName(),
                        " in the " + source.part())));
  }

  private static boolean isOfMembers(AnnotationModel annotation) {
    return switch (annotation.type().canonicalName()) {
      case Jackson.ALIAS, Jackson.FORMAT -> true;
      case Jackson.PROPERTY -> annotation.text("access", "").endsWith("_ONLY");
      case Jackson.INCLUDE ->
          List.of("NON_EMPTY", "NON_DEFAULT").contains(annotation.text("value", ""));
      default -> false;
    };
  }

  /** A path has each variable once and always, a cookie has one value. */
  private static boolean isCarried(Source source, TextValue.Count count) {
    return switch (source) {
      case PATH -> count == TextValue.Count.ONE || count == TextValue.Count.OPTIONAL;
      case COOKIE, SET_COOKIE -> !count.isMany();
      case QUERY, FORM, PART, HEADER -> true;
    };
  }
}
