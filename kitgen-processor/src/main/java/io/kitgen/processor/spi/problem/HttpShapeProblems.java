package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** What of parameters and results HTTP has no shape for: codes 117 to 134. */
public final class HttpShapeProblems {

  public static final ProblemCode BAD_STATUS_COMPONENT =
      error(
          "KIT117",
          "%1$s cannot be the status of the answer: %2$s",
          "Keep one int with @StatusCode, or a @StatusCode(…) on the method");

  public static final ProblemCode BESIDE_RESULT_BODY =
      error(
          "KIT118",
          "%1$s has no place in the answer, since %2$s is its whole body",
          "Annotate %1$s with @Header, or remove @Body from %2$s");

  public static final ProblemCode METADATA_IN_MEMBER =
      error(
          "KIT119",
          "@ResultName makes %1$s a member of the body, in which %2$s would be one too",
          "Remove @ResultName, or take the result apart: @Body for the body, the rest as headers");

  public static final ProblemCode UNDIVIDED_RESULT =
      error(
          "KIT120",
          "%1$s cannot be carried in parts: %2$s",
          "Put what belongs into the body into a record of its own, and annotate it with @Body");

  public static final ProblemCode BAD_COOKIE_ATTRIBUTE =
      error(
          "KIT121",
          "\"%1$s\" is no attribute of a cookie",
          "Write attributes as in \"Path=/; Max-Age=3600; HttpOnly; Secure; SameSite=Lax\"");

  public static final ProblemCode ATTRIBUTES_OF_PARAMETER =
      error(
          "KIT122",
          "A client sends a cookie without attributes",
          "Leave the attributes to the result that sets the cookie");

  private HttpShapeProblems() {}
}
