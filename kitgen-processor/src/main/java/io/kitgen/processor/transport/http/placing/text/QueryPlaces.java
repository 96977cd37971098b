package io.kitgen.processor.transport.http.placing.text;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
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

/** Places parameters in the query: one name, the components of a record, or the keys of a map. */
public final class QueryPlaces {

  private static final String DEEP = "DEEP";

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
  public QueryPlaces(
      Map<TypeName, DataType> types, List<String> variables, Consumer<Problem> problems) {
    this.types = types;
    this.variables = variables;
    this.problems = problems;
  }

  /** The record that {@code parameter} is, if its components can be parameters. */
  public static Optional<DataType.RecordType> record(TypeUse type, Map<TypeName, DataType> types) {
    return type.shape() instanceof TypeShape.Named named
            && types.get(named.name()) instanceof DataType.RecordType record
            && JsonStructure.value(record).isEmpty()
        ? Optional.of(record)
        : Optional.empty();
  }

  /** {@code parameter}, which nothing asks for. */
  public Placement place(ParameterModel parameter) {
    return place(parameter, parameter.name(), Optional.empty());
  }

  /** {@code parameter}, which {@code query} asks for. */
  public Placement place(ParameterModel parameter, AnnotationModel query) {
    String name = query.text("value", "");
    return place(parameter, name.isEmpty() ? parameter.name() : name, Optional.of(query));
  }

  private Placement place(ParameterModel parameter, String name, Optional<AnnotationModel> query) {
    String style = query.map(asked -> asked.text("style", "REPEAT")).orElse("REPEAT");
    Optional<DataType.RecordType> record = record(parameter.type(), types);
    boolean map = parameter.type().shape() instanceof TypeShape.MapOf;
    if ((map || record.isPresent()) && !style.equals(DEEP)) {
      String names = map ? "the keys of " : "the components of ";
      query.ifPresent(asked -> refuseName(asked, parameter, Source.QUERY, names, problems));
    }
    String separator = SEPARATORS.getOrDefault(style, "");
    checkStyle(parameter, query, style, map || record.isPresent());
    if (record.isPresent()) {
      String prefix = style.equals(DEEP) ? name : "";
      return new Spreads(types, variables, problems).spread(parameter, record.get(), prefix);
    }
    if (parameter.type().shape() instanceof TypeShape.MapOf entries) {
      return pairs(parameter, entries, style.equals(DEEP) ? name : "");
    }
    return new Texts(types, problems).place(Source.QUERY, name, separator, parameter);
  }

  /** What is spread has no name of its own to give. */
  static void refuseName(
      AnnotationModel asked,
      ParameterModel parameter,
      Source source,
      String names,
      Consumer<Problem> problems) {
    String name = asked.text("value", "");
    if (!name.isEmpty()) {
      problems.accept(
          HttpProblems.BAD_HTTP_NAME.at(
              asked.origin("value"),
              name,
              source.noun(),
              names + Words.simple(parameter.type().key()) + " give the names"));
    }
  }

  private void checkStyle(
      ParameterModel parameter, Optional<AnnotationModel> query, String style, boolean structure) {
    boolean many =
        TextValue.of(parameter.type(), types).filter(value -> value.count().isMany()).isPresent();
    String fitting = style.equals(DEEP) ? "a record or a map" : "a list, a set or an array";
    if (!style.equals("REPEAT") && !(style.equals(DEEP) ? structure : many)) {
      query.ifPresent(
          asked ->
              problems.accept(
                  HttpShapeProblems.BAD_QUERY_STYLE.at(
                      asked.origin("style"), style, fitting, parameter.name())));
    }
  }

  private Placement pairs(ParameterModel parameter, TypeShape.MapOf map, String name) {
    Optional<TextValue> key = one(map.key());
    Optional<TextValue> value = TextValue.of(map.value(), types);
    boolean list =
        value.isPresent()
            && map.value().shape() instanceof TypeShape.Sequence sequence
            && sequence.container() == TypeShape.Sequence.Container.LIST;
    if (key.isEmpty() || !(list || one(map.value()).isPresent())) {
      problems.accept(
          HttpProblems.COMPLEX_PARAMETER.at(
              parameter.origin(),
              parameter.name(),
              Source.QUERY.part(),
              Words.simple(parameter.type().key())));
      return new Placement.Member();
    }
    return new Placement.Pairs(name, parameter.type(), map.key(), value.get().element(), list);
  }

  private Optional<TextValue> one(TypeUse type) {
    return TextValue.of(type, types).filter(value -> value.count() == TextValue.Count.ONE);
  }
}
