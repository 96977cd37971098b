package io.kitgen.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.WildcardTypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.OperationModel.Result;
import io.kitgen.processor.model.OperationModel.Result.Style;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.policy.PolicyFacts;
import io.kitgen.processor.read.error.ErrorReader;
import io.kitgen.processor.read.names.ParameterNames;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Javadoc;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Bindings;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads an abstract method of a service. */
final class MethodReader {

  private static final String CONTEXT = "io.kitgen.runtime.CallContext";

  private final Sources sources;
  private final TypeReader types;
  private final ErrorReader errors;
  private final ParameterNames names;
  private final ThrownTypes thrown;
  private final AnnotationReader annotations;
  private final List<TypeElement> interfaces;

  /**
   * @param interfaces those that the service consists of
   */
  MethodReader(
      Sources sources,
      TypeReader types,
      ErrorReader errors,
      ParameterNames names,
      List<TypeElement> interfaces) {
    this.sources = sources;
    this.types = types;
    this.errors = errors;
    this.names = names;
    this.thrown = new ThrownTypes(sources);
    this.annotations = new AnnotationReader(sources);
    this.interfaces = interfaces;
  }

  OperationModel read(CollectedMethod collected) {
    ExecutableElement method = collected.method();
    List<AnnotationModel> all = annotations(collected);
    Javadoc javadoc = javadoc(collected);
    Optional<List<String>> known = names(collected);
    boolean context = takesContext(method);
    List<ParameterModel> parameters = new ArrayList<>();
    for (int i = context ? 1 : 0; i < method.getParameters().size(); i++) {
      String written = method.getParameters().get(i).getSimpleName().toString();
      int index = i;
      parameters.add(
          parameter(collected, i, known.map(n -> n.get(index)).orElse(written), javadoc));
    }
    List<ThrownTypes.Thrown> exceptions = thrown.of(collected);
    return new OperationModel(
        method.getSimpleName().toString(),
        ClassName.get(collected.declaredIn()),
        method.getTypeParameters().stream().map(v -> v.getSimpleName().toString()).toList(),
        context,
        List.copyOf(parameters),
        method.isVarArgs(),
        known.isPresent(),
        result(collected, javadoc),
        exceptions.stream().map(type -> types.name(type.type(), type.place())).toList(),
        errors.read(
            exceptions.stream().map(ThrownTypes.Thrown::type).toList(),
            sources.origin(method),
            all),
        all,
        javadoc.text(),
        sources.elements().isDeprecated(method),
        sources.origin(method));
  }

  private ParameterModel parameter(
      CollectedMethod collected, int index, String name, Javadoc javadoc) {
    VariableElement parameter = collected.method().getParameters().get(index);
    List<AnnotationModel> all = annotations.read(parameter);
    for (CollectedMethod overridden : collected.overridden()) {
      all =
          AnnotationReader.merge(
              all, annotations.read(overridden.method().getParameters().get(index), parameter));
    }
    return new ParameterModel(
        name,
        types.read(parameter.asType(), place(parameter, collected.bindings())),
        all,
        javadoc.parameter(name),
        sources.origin(parameter));
  }

  /** No wire has a place for a wildcard, but the skeleton has to name a type in its place. */
  private static TypeUse bounded(TypeUse type) {
    return type.name() instanceof WildcardTypeName wildcard
        ? new TypeUse(
            wildcard.upperBounds().get(0), type.key(), type.shape(), type.nullness(), type.origin())
        : type;
  }

  private Result result(CollectedMethod collected, Javadoc javadoc) {
    ExecutableElement method = collected.method();
    Place place =
        new Place(
            sources.origin(method), method, collected.bindings(), method.getAnnotationMirrors());
    Place.Resolved whole = place.resolve(method.getReturnType());
    Style style = style(whole.type());
    Optional<TypeUse> value =
        style == Style.BLOCKING ? value(method.getReturnType(), place) : staged(whole);
    return new Result(style, value, javadoc.result(), sources.origin(method));
  }

  private Optional<TypeUse> value(TypeMirror type, Place place) {
    return type.getKind() == TypeKind.VOID
        ? Optional.empty()
        : Optional.of(types.read(type, place));
  }

  /** What a stage is completed with. */
  private Optional<TypeUse> staged(Place.Resolved stage) {
    TypeMirror value = ((DeclaredType) stage.type()).getTypeArguments().get(0);
    Place inner = stage.place().inner();
    return isClass(inner.resolve(value).type(), "java.lang.Void")
        ? Optional.empty()
        : Optional.of(bounded(types.read(value, inner)));
  }

  private Style style(TypeMirror type) {
    if (type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1) {
      if (isClass(type, "java.util.concurrent.CompletionStage")) {
        return Style.COMPLETION_STAGE;
      }
      if (isClass(type, "java.util.concurrent.CompletableFuture")) {
        return Style.COMPLETABLE_FUTURE;
      }
    }
    return Style.BLOCKING;
  }

  private boolean isClass(TypeMirror type, String name) {
    return sources.util().asElement(type) instanceof TypeElement element
        && element.getQualifiedName().contentEquals(name);
  }

  private boolean takesContext(ExecutableElement method) {
    return !method.getParameters().isEmpty()
        && isClass(method.getParameters().get(0).asType(), CONTEXT);
  }

  private Optional<List<String>> names(CollectedMethod collected) {
    List<String> erased =
        collected.method().getParameters().stream()
            .map(p -> types.erasedName(p.asType(), place(p, collected.bindings())))
            .toList();
    return names.of(collected.method(), interfaces, erased);
  }

  private List<AnnotationModel> annotations(CollectedMethod collected) {
    List<AnnotationModel> all = annotations.read(collected.method());
    for (CollectedMethod overridden : collected.overridden()) {
      List<AnnotationModel> inherited = annotations.read(overridden.method(), collected.method());
      all = AnnotationReader.merge(all, withoutPolicies(withoutVerbs(inherited, all), all));
    }
    return all;
  }

  /** An overriding method that says at which verb it is served does not add a second one. */
  private static List<AnnotationModel> withoutVerbs(
      List<AnnotationModel> inherited, List<AnnotationModel> own) {
    return OperationFacts.verbs(own).isEmpty()
        ? inherited
        : inherited.stream().filter(annotation -> !OperationFacts.isVerb(annotation)).toList();
  }

  /** An overriding method may take away what the overridden one has. */
  private static List<AnnotationModel> withoutPolicies(
      List<AnnotationModel> inherited, List<AnnotationModel> own) {
    List<String> gone = PolicyFacts.without(own);
    return inherited.stream()
        .filter(annotation -> !gone.contains(annotation.type().canonicalName()))
        .toList();
  }

  private Javadoc javadoc(CollectedMethod collected) {
    Javadoc javadoc = Javadoc.of(sources.elements().getDocComment(collected.method()));
    for (CollectedMethod overridden : collected.overridden()) {
      javadoc =
          javadoc.orInherited(Javadoc.of(sources.elements().getDocComment(overridden.method())));
    }
    return javadoc;
  }

  private Place place(VariableElement parameter, Bindings bindings) {
    return new Place(
        sources.origin(parameter), parameter, bindings, parameter.getAnnotationMirrors());
  }
}
