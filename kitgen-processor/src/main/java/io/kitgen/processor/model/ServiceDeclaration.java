package io.kitgen.processor.model;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Set;

/**
 * What Java says of the annotated type, as far as it decides whether a service can be made of it.
 *
 * @param kind which kind of type was annotated
 * @param reach from where it can be named
 * @param sealed whether it is {@code sealed}
 * @param serializable whether classes that implement it are serializable
 * @param typeVariables its own type variables; none in what we accept
 * @param takenNames simple names of the top-level types of its package that are compiled with it
 *     and do not come from us
 * @param others its methods that are no operations, inherited ones included
 * @param skipped its abstract methods that are no operations, inherited ones included
 * @param parents the policies on interfaces that it extends and that are no services themselves
 */
public record ServiceDeclaration(
    Kind kind,
    Reach reach,
    boolean sealed,
    boolean serializable,
    List<String> typeVariables,
    Set<String> takenNames,
    List<OtherMethod> others,
    List<SkippedMethod> skipped,
    List<ParentPolicy> parents) {

  /** An interface of its own in a package, without anything special: for tests and defaults. */
  public static final ServiceDeclaration PLAIN =
      new ServiceDeclaration(
          Kind.INTERFACE,
          Reach.PACKAGE,
          false,
          false,
          List.of(),
          Set.of(),
          List.of(),
          List.of(),
          List.of());

  /** A policy on the interface of this simple name. */
  public record ParentPolicy(String parent, AnnotationModel annotation) {}

  /** The kinds of types that an annotation can stand on. */
  public enum Kind {
    INTERFACE,
    CLASS,
    RECORD,
    ENUM,
    ANNOTATION
  }

  /** From where a type can be named. */
  public enum Reach {
    /** At least from everywhere in its package. */
    PACKAGE,
    /** It is private, or one of the types around it is. */
    PRIVATE,
    /** It is declared in a method. */
    LOCAL
  }

  /** A default, static or private method. */
  public record OtherMethod(
      String name, Form form, List<AnnotationModel> annotations, Origin origin) {

    /** Why the method is no operation. */
    public enum Form {
      DEFAULT,
      STATIC,
      PRIVATE
    }
  }

  /**
   * A method with {@code @Skip}. Its types are names alone: no wire carries them.
   *
   * @param parameters in order
   * @param lint what compilers warn of where the signature is repeated
   * @param reason as written, be it a good one or not
   * @param annotations on it
   */
  public record SkippedMethod(
      String method,
      List<TypeVariableName> typeVariables,
      TypeName result,
      List<Parameter> parameters,
      boolean varargs,
      List<TypeName> thrown,
      Set<String> lint,
      String reason,
      List<AnnotationModel> annotations,
      Origin origin) {

    /** A parameter by name and type. */
    public record Parameter(String name, TypeName type) {}
  }
}
