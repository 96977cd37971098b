package io.kitgen.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * An abstract method of the service: something that can be called remotely.
 *
 * @param method the Java method's name
 * @param declaredIn the interface that declares it: the service or one of its supertypes
 * @param typeVariables the method's own type variables; none in what we accept
 * @param takesContext whether a {@code CallContext} comes first
 * @param varargs whether the last parameter is written {@code T...}; its type is an array
 * @param namesKnown whether the parameters' names are the source's; false when a class file without
 *     them is all there is, and no contract resource
 * @param thrown the types after the method's parameter list, in order, as written
 * @param errors the declared errors, those of the service included, each once
 * @param annotations on the method, with those of the methods that it overrides behind
 * @param javadoc the method's comment without its block tags, or empty
 */
public record OperationModel(
    String method,
    ClassName declaredIn,
    List<String> typeVariables,
    boolean takesContext,
    List<ParameterModel> parameters,
    boolean varargs,
    boolean namesKnown,
    Result result,
    List<com.palantir.javapoet.TypeName> thrown,
    List<ErrorModel> errors,
    List<AnnotationModel> annotations,
    String javadoc,
    boolean deprecated,
    Origin origin) {

  /**
   * What an operation gives back.
   *
   * @param style blocking or by a {@code CompletionStage}/{@code CompletableFuture}
   * @param type the value's type, empty for {@code void} and {@code CompletionStage<Void>}; a
   *     top-level {@code Optional} is part of it
   * @param javadoc the text of {@code @return}, or empty
   */
  public record Result(Style style, Optional<TypeUse> type, String javadoc, Origin origin) {

    /** How the value comes. */
    public enum Style {
      BLOCKING,
      COMPLETION_STAGE,
      COMPLETABLE_FUTURE
    }
  }
}
