package io.kitgen.processor.transport.http.placing.text;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.spi.problem.HttpShapeProblems;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import io.kitgen.processor.transport.http.place.TextValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Places the components of a record, each as a parameter of its own. */
public final class Spreads {

  private static final String BEAN_PARAM = "io.kitgen.BeanParam";
  private static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
  private static final String JSON_IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";

  private static final Map<String, String> SEPARATORS =
      Map.of("COMMA", ",", "PIPE", "|", "SPACE", " ");

  private final Map<TypeName, DataType> types;
  private final List<String> variables;
  private final Consumer<Problem> problems;

  /**
   * Of one operation.
   *
   * @param variables those of its path that no parameter takes
   */
  public Spreads(
      Map<TypeName, DataType> types, List<String> variables, Consumer<Problem> problems) {
    this.types = types;
    this.variables = variables;
    this.problems = problems;
  }

  /** Whether a component of {@code record} says where in a request it is. */
  public static Optional<DataType.Member> placed(DataType.RecordType record) {
    return record.components().stream().filter(m -> !asked(m).isEmpty()).findFirst();
  }

  /** {@code parameter}, of which {@code bean} says that it is spread. */
  public Placement bean(ParameterModel parameter, AnnotationModel bean) {
    Optional<DataType.RecordType> record = QueryPlaces.record(parameter.type(), types);
    if (record.isEmpty()) {
      problems.accept(
          HttpShapeProblems.BAD_BEAN_PARAM.at(
              bean.origin(),
              parameter.name(),
              Words.simple(parameter.type().key()) + " is no record with components on the wire"));
      return new Placement.Member();
    }
    return spread(parameter, record.get(), "");
  }

  /** {@code parameter}, a record of which {@code form} says that its components are fields. */
  public Placement form(ParameterModel parameter, AnnotationModel form) {
    QueryPlaces.refuseName(form, parameter, Source.FORM, "the components of ", problems);
    DataType.RecordType record = QueryPlaces.record(parameter.type(), types).orElseThrow();
    return spread(parameter, record, Source.FORM, "");
  }

  /**
   * The components of {@code record}.
   *
   * @param prefix of {@code filter[color]} in the query: {@code filter}, or empty
   */
  Placement.Spread spread(ParameterModel parameter, DataType.RecordType record, String prefix) {
    return spread(parameter, record, Source.QUERY, prefix);
  }

  private Placement.Spread spread(
      ParameterModel parameter, DataType.RecordType record, Source base, String prefix) {
    return new Placement.Spread(
        record,
        record.components().stream().map(m -> component(parameter, m, base, prefix)).toList(),
        prefix);
  }

  private Placement.Component component(
      ParameterModel parameter, DataType.Member member, Source base, String prefix) {
    List<AnnotationModel> asked = asked(member);
    if (asked.size() > 1) {
      problems.accept(
          HttpProblems.TWO_SOURCES.at(
              asked.get(1).origin(),
              member.name(),
              asked.get(0).type().simpleName(),
              asked.get(1).type().simpleName()));
    }
    boolean ignored = Known.has(member.annotations(), JSON_IGNORE);
    if (ignored || asked.stream().anyMatch(Spreads::isUnplaceable)) {
      asked.forEach(annotation -> refuse(parameter, member, annotation, ignored));
      return new Placement.Component(member, Optional.empty());
    }
    return new Placement.Component(
        member,
        asked.isEmpty()
            ? unasked(parameter, member, base, prefix)
            : asked(parameter, member, prefix, asked.get(0)));
  }

  private void refuse(
      ParameterModel parameter, DataType.Member member, AnnotationModel asked, boolean ignored) {
    String reason =
        ignored
            ? "@JsonIgnore keeps it off the wire"
            : "a component is one parameter, and @"
                + asked.type().simpleName()
                + " makes it another";
    problems.accept(
        HttpShapeProblems.BAD_BEAN_PARAM.at(
            asked.origin(), parameter.name() + "." + member.name(), reason));
  }

  private Optional<Placement.Text> unasked(
      ParameterModel parameter, DataType.Member member, Source base, String prefix) {
    boolean variable = prefix.isEmpty() && variables.contains(member.name());
    Source source = variable ? Source.PATH : base;
    String name = variable ? member.name() : nested(prefix, name(member));
    return text(source, name, "", parameter, member);
  }

  private Optional<Placement.Text> asked(
      ParameterModel parameter, DataType.Member member, String prefix, AnnotationModel asked) {
    String written = asked.text("value", "");
    String name = written.isEmpty() ? name(member) : written;
    Source source = Source.of(asked.type().canonicalName());
    if (source == Source.PATH && !variables.contains(name)) {
      problems.accept(
          HttpProblems.PATH_PARAM_WITHOUT_VARIABLE.at(
              asked.origin("value"), name, "{" + String.join("}/{", variables) + "}", ""));
      return Optional.empty();
    }
    NameRules.check(source, name, asked.origin("value"), problems);
    CookieAttributes.refuse(asked, problems);
    String style = asked.text("style", "REPEAT");
    if (source == Source.QUERY && !style.equals("REPEAT") && !isMany(style, member)) {
      problems.accept(
          HttpShapeProblems.BAD_QUERY_STYLE.at(
              asked.origin("style"), style, "a list, a set or an array", member.name()));
    }
    return text(
        source,
        source == Source.QUERY ? nested(prefix, name) : name,
        source == Source.QUERY ? SEPARATORS.getOrDefault(style, "") : "",
        parameter,
        member);
  }

  private boolean isMany(String style, DataType.Member member) {
    return SEPARATORS.containsKey(style)
        && TextValue.of(member.type(), types).filter(v -> v.count().isMany()).isPresent();
  }

  private Optional<Placement.Text> text(
      Source source, String name, String detail, ParameterModel parameter, DataType.Member member) {
    String subject = parameter.name() + "." + member.name();
    Texts texts = new Texts(types, problems);
    texts.refuseMembers(source, member.annotations());
    return texts.text(source, name, detail, subject, member.type(), member.origin());
  }

  private static String name(DataType.Member member) {
    return Known.text(member.annotations(), JSON_PROPERTY, "value").orElse(member.name());
  }

  private static String nested(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + "[" + name + "]";
  }

  private static boolean isUnplaceable(AnnotationModel annotation) {
    String type = annotation.type().canonicalName();
    return type.equals(BEAN_PARAM) || type.equals(Known.BODY);
  }

  private static List<AnnotationModel> asked(DataType.Member member) {
    return member.annotations().stream()
        .filter(
            annotation ->
                isUnplaceable(annotation)
                    || Stream.of(Source.values())
                        .map(Source::annotation)
                        .anyMatch(annotation.type().canonicalName()::equals))
        .toList();
  }
}
