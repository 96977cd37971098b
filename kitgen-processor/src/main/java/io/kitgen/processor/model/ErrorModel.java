package io.kitgen.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * An exception that an operation declares: in {@code throws}, by {@code @KitService(errors)}, or by
 * {@code @MapError}.
 *
 * @param superclasses nearest first, up to {@code Throwable}
 * @param checked whether the compiler makes callers catch it; only such, and those in {@code
 *     throws}, are named by the generated client's {@code throws}
 * @param inThrows whether the method's {@code throws} names it
 * @param permitted of a sealed class, those that its {@code permits} names or implies; each is an
 *     error of the operation too
 * @param constructors the public constructors and, behind, the factories, in source order
 * @param properties what can be read of it: getters and record-like accessors declared below {@code
 *     Throwable}, in source order
 * @param annotations on the exception class, {@code @ErrorStatus} among them
 * @param mapping the {@code @MapError} that named it, as a list of none or one
 * @param origin the place where it was declared: the {@code throws} entry if there is one
 */
public record ErrorModel(
    ClassName type,
    List<ClassName> superclasses,
    boolean checked,
    boolean inThrows,
    boolean throwable,
    boolean accessible,
    boolean isAbstract,
    boolean sealed,
    List<ClassName> permitted,
    List<ErrorConstructor> constructors,
    List<ErrorProperty> properties,
    List<AnnotationModel> annotations,
    List<AnnotationModel> mapping,
    Origin origin) {

  /**
   * A public constructor, or a public static method with {@code @JsonCreator} that gives one.
   *
   * @param factory the method's name; empty for a constructor
   * @param jsonCreator whether it is annotated so
   */
  public record ErrorConstructor(
      Optional<String> factory,
      List<ErrorParameter> parameters,
      boolean jsonCreator,
      List<AnnotationModel> annotations) {}

  /** A constructor's parameter; {@code cause} when its type is a {@code Throwable}. */
  public record ErrorParameter(String name, TypeUse type, boolean cause) {}

  /** A readable property: {@code accessor} is the method to call, as in {@code getLimit}. */
  public record ErrorProperty(
      String name, String accessor, TypeUse type, List<AnnotationModel> annotations) {}
}
