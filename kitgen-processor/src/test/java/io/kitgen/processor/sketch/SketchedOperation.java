package io.kitgen.processor.sketch;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.OperationModel.Result;
import io.kitgen.processor.model.OperationModel.Result.Style;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An operation for tests; {@code void} without anything else. */
public final class SketchedOperation {

  private final String method;
  private final List<String> typeVariables = new ArrayList<>();
  private final List<ParameterModel> parameters = new ArrayList<>();
  private final List<ErrorModel> errors = new ArrayList<>();
  private final List<AnnotationModel> annotations = new ArrayList<>();
  private String javadoc = "";
  private String resultJavadoc = "";
  private boolean deprecated;
  private boolean varargs;
  private boolean takesContext;
  private boolean namesKnown = true;
  private Style style = Style.BLOCKING;
  private Optional<TypeUse> result = Optional.empty();

  private SketchedOperation(String method) {
    this.method = method;
  }

  public static SketchedOperation operation(String method) {
    return new SketchedOperation(method);
  }

  public SketchedOperation generic(String typeVariable) {
    typeVariables.add(typeVariable);
    return this;
  }

  public SketchedOperation takingContext() {
    takesContext = true;
    return this;
  }

  public SketchedOperation withoutNames() {
    namesKnown = false;
    return this;
  }

  public SketchedOperation taking(String name, TypeUse type, AnnotationModel... annotations) {
    parameters.add(new ParameterModel(name, type, List.of(annotations), "", Origin.UNKNOWN));
    return this;
  }

  /** Takes a parameter with the text of its {@code @param}. */
  public SketchedOperation takingDocumented(String name, TypeUse type, String javadoc) {
    parameters.add(new ParameterModel(name, type, List.of(), javadoc, Origin.UNKNOWN));
    return this;
  }

  public SketchedOperation varargs() {
    varargs = true;
    return this;
  }

  public SketchedOperation documented(String javadoc, String result) {
    this.javadoc = javadoc;
    this.resultJavadoc = result;
    return this;
  }

  /** Deprecates it, for removal or not. */
  public SketchedOperation deprecated(boolean forRemoval) {
    deprecated = true;
    return annotated(SketchedTypes.annotation("java.lang.Deprecated", "forRemoval", forRemoval));
  }

  public SketchedOperation returning(TypeUse type) {
    result = Optional.of(type);
    return this;
  }

  public SketchedOperation staged() {
    style = Style.COMPLETION_STAGE;
    return this;
  }

  public SketchedOperation declaring(ErrorModel error) {
    errors.add(error);
    return this;
  }

  public SketchedOperation annotated(AnnotationModel annotation) {
    annotations.add(annotation);
    return this;
  }

  OperationModel model() {
    return new OperationModel(
        method,
        ClassName.get("demo", "Shop"),
        typeVariables,
        takesContext,
        parameters,
        varargs,
        namesKnown,
        new Result(style, result, resultJavadoc, Origin.UNKNOWN),
        errors.stream().<TypeName>map(ErrorModel::type).toList(),
        errors,
        annotations,
        javadoc,
        deprecated,
        Origin.UNKNOWN);
  }
}
