package io.kitgen.processor.transport.http.placing;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
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

/** Places parameters, and components of records, that travel as texts. */
final class Texts {

  private static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
  private static final String JSON_IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";

  private static final Placement UNPLACED = new Placement.Member();

  private final Map<TypeName, DataType> types;
  private final Consumer<Problem> problems;

  Texts(Map<TypeName, DataType> types, Consumer<Problem> problems) {
    this.types = types;
    this.problems = problems;
  }

  /** {@code parameter} as a text; any place when texts cannot carry it. */
  Placement place(Source source, String name, ParameterModel parameter) {
    refuseMembers(source, parameter.annotations());
    return text(source, name, parameter.name(), parameter.type(), parameter.origin())
        .map(text -> (Placement) text)
        .orElse(UNPLACED);
  }

  /** Whether {@code parameter} is a record that the query carries by its components. */
  boolean isSpread(ParameterModel parameter) {
    return record(parameter).filter(record -> JsonStructure.value(record).isEmpty()).isPresent();
  }

  /** The components of the record that {@code parameter} is, in the query or a form. */
  Placement.Spread spread(ParameterModel parameter, Source source) {
    DataType.RecordType record = record(parameter).orElseThrow();
    return new Placement.Spread(
        record, record.components().stream()
            .map(member -> component(parameter, member, source))
            .toList());
  }

  /** The same, where {@code asked} asks for it; it has no name to give. */
  Placement.Spread spread(ParameterModel parameter, AnnotationModel asked, Source source) {
    String name = asked.text("value", "");
    if (!name.isEmpty()) {
      problems.accept(
          HttpProblems.BAD_HTTP_NAME.at(
              asked.origin("value"),
              name,
              source.noun(),
              "the components of " + Words.simple(parameter.type().key()) + " give the names"));
    }
    return spread(parameter, source);
  }

  private Optional<DataType.RecordType> record(ParameterModel parameter) {
    return parameter.type().shape() instanceof TypeShape.Named named
            && types.get(named.name()) instanceof DataType.RecordType record
        ? Optional.of(record)
        : Optional.empty();
  }

  private Placement.Component component(
      ParameterModel parameter, DataType.Member member, Source source) {
    if (Known.has(member.annotations(), JSON_IGNORE)) {
      return new Placement.Component(member, Optional.empty());
    }
    refuseMembers(Source.QUERY, member.annotations());
    String name = Known.text(member.annotations(), JSON_PROPERTY, "value").orElse(member.name());
    String path = parameter.name() + "." + member.name();
    return new Placement.Component(
        member, text(source, name, path, member.type(), member.origin()));
  }

  Optional<Placement.Text> text(
      Source source, String name, String subject, TypeUse type, Origin origin) {
    Optional<TextValue> value =
        TextValue.of(type, types).filter(text -> isCarried(source, text.count()));
    // What no wire carries is said elsewhere, at the type itself.
    if (value.isEmpty() && TypeWalk.isSupported(type, types)) {
      problems.accept(
          HttpProblems.COMPLEX_PARAMETER.at(
              origin, subject, source.part(), Words.simple(type.key())));
    }
    return value.map(text -> new Placement.Text(source, name, text));
  }

  /** A path has each variable once and always, a cookie has one value. */
  private static boolean isCarried(Source source, TextValue.Count count) {
    return switch (source) {
      case PATH -> count == TextValue.Count.ONE || count == TextValue.Count.OPTIONAL;
      case COOKIE, SET_COOKIE -> !count.isMany();
      case QUERY, FORM, PART, HEADER -> true;
    };
  }

  /** What says how a member of an object looks would say nothing here. */
  private void refuseMembers(Source source, List<AnnotationModel> annotations) {
    annotations.stream()
        .filter(annotation -> isOfMembers(annotation))
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
}
