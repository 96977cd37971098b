package io.kitgen.processor.sketch;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.ErrorModel.ErrorConstructor;
import io.kitgen.processor.model.ErrorModel.ErrorParameter;
import io.kitgen.processor.model.ErrorModel.ErrorProperty;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A declared error for tests: {@code demo.<name>}, an unchecked exception. */
public final class SketchedError {

  private final ClassName type;
  private final List<ClassName> superclasses = new ArrayList<>();
  private final List<ErrorConstructor> constructors = new ArrayList<>();
  private final List<ErrorProperty> properties = new ArrayList<>();
  private final List<AnnotationModel> annotations = new ArrayList<>();
  private final List<AnnotationModel> mapping = new ArrayList<>();
  private boolean exception = true;
  private boolean checked;
  private boolean accessible = true;
  private boolean isAbstract;
  private boolean sealed;

  private SketchedError(ClassName type) {
    this.type = type;
  }

  public static SketchedError error(String name) {
    return new SketchedError(ClassName.get("demo", name));
  }

  public static SketchedError error(Class<?> type) {
    return new SketchedError(ClassName.get(type));
  }

  /** A parameter of a constructor. */
  public static ErrorParameter parameter(String name, TypeUse type) {
    return new ErrorParameter(name, type, false);
  }

  /** A parameter that takes the cause. */
  public static ErrorParameter cause() {
    return new ErrorParameter("cause", SketchedTypes.named("java.lang.Throwable"), true);
  }

  public SketchedError extending(String superclass) {
    superclasses.add(ClassName.get("demo", superclass));
    return this;
  }

  public SketchedError made(ErrorParameter... parameters) {
    constructors.add(new ErrorConstructor(Optional.empty(), List.of(parameters), false, List.of()));
    return this;
  }

  public SketchedError madeByCreator(ErrorParameter... parameters) {
    constructors.add(new ErrorConstructor(Optional.empty(), List.of(parameters), true, List.of()));
    return this;
  }

  public SketchedError with(String property, TypeUse type) {
    properties.add(new ErrorProperty(property, property, type, List.of()));
    return this;
  }

  public SketchedError annotated(AnnotationModel annotation) {
    annotations.add(annotation);
    return this;
  }

  public SketchedError mapped(AnnotationModel annotation) {
    mapping.add(annotation);
    return this;
  }

  /** Makes it an exception that must be caught. */
  public SketchedError checked() {
    checked = true;
    return this;
  }

  public SketchedError noException() {
    exception = false;
    return this;
  }

  public SketchedError inaccessible() {
    accessible = false;
    return this;
  }

  public SketchedError asAbstract() {
    isAbstract = true;
    return this;
  }

  public SketchedError sealed() {
    sealed = true;
    return this;
  }

  public ErrorModel model() {
    List<ClassName> all = new ArrayList<>(superclasses);
    if (exception) {
      if (!checked) {
        all.add(ClassName.get(RuntimeException.class));
      }
      all.add(ClassName.get(Exception.class));
    }
    all.add(ClassName.get(Throwable.class));
    return new ErrorModel(
        type,
        all,
        checked,
        true,
        true,
        accessible,
        isAbstract,
        sealed,
        List.of(),
        constructors,
        properties,
        annotations,
        mapping,
        Origin.UNKNOWN);
  }
}
