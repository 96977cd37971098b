package io.kitgen.processor.transport.http.placing;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.Suggestions;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.transport.http.body.MediaReader;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import io.kitgen.processor.transport.http.place.TextValue;
import io.kitgen.processor.transport.http.placing.text.CookieAttributes;
import io.kitgen.processor.transport.http.placing.text.NameRules;
import io.kitgen.processor.transport.http.placing.text.QueryPlaces;
import io.kitgen.processor.transport.http.placing.text.Spreads;
import io.kitgen.processor.transport.http.placing.text.Texts;
import io.kitgen.processor.transport.http.route.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places the parameters of one operation that an annotation or the path asks for. */
final class AskedPlaces {

  static final String BODY = Known.BODY;

  private static final String BEAN_PARAM = "io.kitgen.BeanParam";
  private static final String URL = "io.kitgen.Url";

  private static final Set<String> ANNOTATIONS =
      Stream.concat(
              Stream.of(BODY, BEAN_PARAM, URL), Stream.of(Source.values()).map(Source::annotation))
          .collect(Collectors.toUnmodifiableSet());

  private final Route route;
  private final Map<TypeName, DataType> types;
  private final Consumer<Problem> problems;
  private final Texts texts;
  private final List<String> variables;
  private final Set<String> claimed;
  private @Nullable ParameterModel body;

  AskedPlaces(Route route, Map<TypeName, DataType> types, Consumer<Problem> problems) {
    this.route = route;
    this.types = types;
    this.problems = problems;
    this.texts = new Texts(types, problems);
    this.variables = route.path().variables();
    this.claimed =
        route.operation().parameters().stream()
            .flatMap(
                parameter ->
                    find(parameter, Source.PATH).stream()
                        .map(annotation -> name(annotation, parameter)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The variables of the path that no parameter takes, so that a component may. */
  List<String> free() {
    Set<String> names =
        route.operation().parameters().stream()
            .filter(parameter -> asked(parameter).isEmpty())
            .map(ParameterModel::name)
            .collect(Collectors.toSet());
    return variables.stream()
        .filter(variable -> !claimed.contains(variable) && !names.contains(variable))
        .toList();
  }

  /** The parameter that is the body, if one asks for it; to be read after all were placed. */
  Optional<ParameterModel> body() {
    return Optional.ofNullable(body);
  }

  /** The place that is asked for; empty when the rule of the verb decides. */
  Optional<Placement> place(ParameterModel parameter) {
    List<AnnotationModel> asked = asked(parameter);
    if (asked.size() > 1) {
      problems.accept(
          HttpProblems.TWO_SOURCES.at(
              asked.get(1).origin(),
              parameter.name(),
              asked.get(0).type().simpleName(),
              asked.get(1).type().simpleName()));
    }
    if (asked.isEmpty()) {
      return isVariable(parameter)
          ? Optional.of(texts.place(Source.PATH, parameter.name(), "", parameter))
          : Optional.empty();
    }
    return Optional.of(place(parameter, asked.get(0)));
  }

  private static List<AnnotationModel> asked(ParameterModel parameter) {
    return parameter.annotations().stream()
        .filter(annotation -> ANNOTATIONS.contains(annotation.type().canonicalName()))
        .toList();
  }

  private boolean isVariable(ParameterModel parameter) {
    return variables.contains(parameter.name()) && !claimed.contains(parameter.name());
  }

  private Placement place(ParameterModel parameter, AnnotationModel annotation) {
    String type = annotation.type().canonicalName();
    if (type.equals(BODY)) {
      return body(parameter, annotation.origin());
    }
    if (type.equals(BEAN_PARAM)) {
      return new Spreads(types, free(), problems).bean(parameter, annotation);
    }
    if (type.equals(URL)) {
      return UrlRules.place(route, parameter, annotation, problems);
    }
    Source source = Source.of(type);
    String name = name(annotation, parameter);
    if (source == Source.PATH && !variables.contains(name)) {
      problems.accept(
          HttpProblems.PATH_PARAM_WITHOUT_VARIABLE.at(
              annotation.origin("value"),
              name,
              route.path(),
              Suggestions.didYouMean(name, variables)));
      return new Placement.Member();
    }
    if (source == Source.QUERY) {
      return new QueryPlaces(types, free(), problems).place(parameter, annotation);
    }
    if (source == Source.FORM && QueryPlaces.record(parameter.type(), types).isPresent()) {
      return new Spreads(types, List.of(), problems).form(parameter, annotation);
    }
    Optional<Placement> part =
        source == Source.PART ? part(name, parameter.type()) : Optional.empty();
    if (part.isPresent()) {
      return part.get();
    }
    NameRules.check(source, name, annotation.origin("value"), problems);
    CookieAttributes.refuse(annotation, problems);
    return texts.place(source, name, "", parameter);
  }

  /** A part that is no text. */
  private Optional<Placement> part(String name, TypeUse type) {
    if (TypeWalk.hasStream(type)) {
      Placement.Part.Kind kind =
          TypeWalk.isStream(type) ? Placement.Part.Kind.FILE : Placement.Part.Kind.FILES;
      return Optional.of(new Placement.Part(name, kind));
    }
    return TypeWalk.isSupported(type, types)
            && !TypeWalk.isMessages(type)
            && TextValue.of(type, types).isEmpty()
        ? Optional.of(new Placement.Part(name, Placement.Part.Kind.JSON))
        : Optional.empty();
  }

  private Placement body(ParameterModel parameter, Origin origin) {
    if (body != null) {
      problems.accept(
          HttpProblems.TWO_BODIES.at(
              origin, body.name(), parameter.name(), OperationFacts.name(route.operation())));
    }
    body = parameter;
    return whole(parameter.type(), MediaReader.read(route.operation()).consumesText());
  }

  /**
   * The body that a value of {@code type} alone makes.
   *
   * @param text whether one that is a text is no JSON
   */
  static Placement whole(TypeUse type, boolean text) {
    if (type.shape() instanceof TypeShape.Streamed) {
      return TypeWalk.isContent(type) ? new Placement.ContentBody() : new Placement.PartsBody();
    }
    if (TypeWalk.isMessages(type)) {
      return new Placement.MessagesBody();
    }
    if (text && type.shape() instanceof TypeShape.Scalar s && s.kind() == ScalarKind.STRING) {
      return new Placement.TextBody();
    }
    return type.shape() instanceof TypeShape.Bytes
        ? new Placement.RawBody()
        : new Placement.JsonBody();
  }

  private static Optional<AnnotationModel> find(ParameterModel parameter, Source source) {
    return AnnotationModel.find(parameter.annotations(), source.annotation());
  }

  private static String name(AnnotationModel annotation, ParameterModel parameter) {
    String name = annotation.text("value", "");
    return name.isEmpty() ? parameter.name() : name;
  }
}
