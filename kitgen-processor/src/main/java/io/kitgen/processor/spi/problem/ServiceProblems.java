package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;
import static io.kitgen.processor.spi.ProblemCode.warning;

import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with an interface: codes 000 to 019. */
public final class ServiceProblems {

  public static final ProblemCode NOT_AN_INTERFACE =
      error("KIT001", "%1$s is %2$s: only an interface can be a service", "Make %1$s an interface");

  public static final ProblemCode UNREACHABLE_SERVICE =
      error(
          "KIT002",
          "The service %1$s is %2$s, so that generated code cannot name it",
          "Make it at least package-private, and no member of a method");

  public static final ProblemCode SEALED_SERVICE =
      error(
          "KIT003",
          "The service %1$s is sealed, so that the generated endpoints cannot implement it",
          "Remove sealed and permits");

  public static final ProblemCode GENERIC_SERVICE =
      error(
          "KIT004",
          "The service %1$s has the type variable %2$s, of which no wire knows what it stands for",
          "Extend %1$s by an interface that binds %2$s, and annotate that one");

  public static final ProblemCode NO_OPERATIONS =
      warning(
          "KIT005",
          "The service %1$s has no abstract method, so that nothing can be called",
          "Declare an operation, or remove @KitService");

  public static final ProblemCode BAD_SERVICE_NAME =
      error(
          "KIT006",
          "\"%1$s\" is no name for a service: it takes letters, digits, '.', '_' and '-', a letter first",
          "Write @KitService(name = \"%2$s\")");

  public static final ProblemCode GENERATED_TYPE_EXISTS =
      error(
          "KIT007",
          "kitgen has to generate %1$s, but this package has a type of that name",
          "Rename one of %1$s and %2$s, or move one to another package");

  public static final ProblemCode MISSING_TYPE =
      error(
          "KIT008",
          "%1$s cannot be found, and no annotation processor has generated it",
          "Import it or mend its name; if a processor makes it, look for that processor's errors");

  public static final ProblemCode ANNOTATION_WITHOUT_SERVICE =
      warning(
          "KIT009",
          "@%1$s has no effect: %2$s is not annotated with @KitService",
          "Annotate %2$s with @KitService, or remove @%1$s");

  public static final ProblemCode DUPLICATE_TRANSPORT =
      error(
          "KIT010",
          "Two transports on the processor path have the id \"%1$s\": %2$s and %3$s",
          "Remove one of them from the processor path");

  public static final ProblemCode INTERNAL_ERROR =
      error(
          "KIT900",
          "kitgen failed: %1$s. This is a bug of kitgen or of a transport on the processor path",
          "Report it with the interface and the stack trace that -Akitgen.trace prints");

  private ServiceProblems() {}
}
