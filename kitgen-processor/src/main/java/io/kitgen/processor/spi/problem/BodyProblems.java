package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** Bodies that are no JSON: codes 135 to 149. */
public final class BodyProblems {

  public static final ProblemCode NESTED_STREAM =
      error(
          "KIT135",
          "%1$s in %2$s cannot be streamed: it is only a part of something",
          "Make it a parameter or the result itself, or use byte[]");

  public static final ProblemCode NO_STREAMS =
      error(
          "KIT136",
          "%1$s of %2$s is a stream, which the transport of @%3$s cannot carry",
          "Use byte[], or leave that transport out");

  public static final ProblemCode TWO_BODY_KINDS =
      error(
          "KIT137",
          "%1$s is %2$s, but %3$s is %4$s: a request has one body",
          "Annotate all of them with @Form or all with @Part, or take the others from the query");

  public static final ProblemCode NO_PLACE_BESIDE_FORM =
      error(
          "KIT138",
          "%1$s has no place in the request, whose body is a form",
          "Annotate %1$s with @%2$s, @Query or @Header");

  public static final ProblemCode BAD_MEDIA_TYPE =
      error("KIT139", "\"%1$s\" is no media type", "Write one as in \"application/json\"");

  public static final ProblemCode WRONG_PRODUCES =
      error("KIT140", "%1$s cannot be answered as \"%2$s\": %3$s", "%4$s");

  public static final ProblemCode WRONG_CONSUMES =
      error("KIT141", "%1$s cannot be sent as \"%2$s\": %3$s", "%4$s");

  private BodyProblems() {}
}
