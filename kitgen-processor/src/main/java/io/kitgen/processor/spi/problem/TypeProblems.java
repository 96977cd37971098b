package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with a type: codes 060 to 079. */
public final class TypeProblems {

  public static final ProblemCode UNSUPPORTED_TYPE =
      error(
          "KIT060",
          "%1$s in %3$s is not supported: %2$s",
          "Use a record, or one of the types of the guide");

  public static final ProblemCode UNSUPPORTED_MAP_KEY =
      error(
          "KIT061",
          "%1$s in %2$s cannot be the key of a map: a key is a text on every wire",
          "Use String, a whole number, UUID or an enum as the key, or a list of records");

  public static final ProblemCode INACCESSIBLE_TYPE =
      error(
          "KIT062",
          "%1$s cannot be named by code in the package %2$s",
          "Make %1$s and the types around it public");

  public static final ProblemCode RESERVED_STREAM =
      error(
          "KIT063",
          "%1$s in %2$s is kept for streams, which kitgen does not have yet",
          "Use a List, or return it in pages");

  public static final ProblemCode NULLABLE_PRIMITIVE =
      error("KIT064", "%1$s in %2$s can never be null", "Remove @Nullable, or write %3$s");

  public static final ProblemCode SAME_PUBLISHED_NAME =
      error(
          "KIT065",
          "%1$s and %2$s would both be published as %3$s",
          "Give one of them another name by @KitType(name = \"…\")");

  public static final ProblemCode BAD_PUBLISHED_NAME =
      error(
          "KIT066",
          "%1$s cannot be published as \"%2$s\": a name has ASCII letters, digits and '_'",
          "Give it another name by @KitType(name = \"…\")");

  private TypeProblems() {}
}
