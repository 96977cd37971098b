package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** What has no shape over HTTP, or is too large for any: codes 117 to 134. */
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

  public static final ProblemCode BAD_BEAN_PARAM =
      error(
          "KIT123",
          "%1$s cannot be spread over the request: %2$s",
          "Give @BeanParam a record of numbers, texts, enums and lists of these");

  public static final ProblemCode BAD_QUERY_STYLE =
      error("KIT124", "The style %1$s is for %2$s, and %3$s is none", "Leave the style out");

  public static final ProblemCode TWO_RESTS =
      error(
          "KIT125",
          "%1$s and %2$s both take the rest of the query",
          "Write @Query(style = QueryStyle.DEEP) for one of them");

  public static final ProblemCode BEAN_AS_BODY =
      error(
          "KIT126",
          "%1$s would be the body, in which its %2$s has no place of its own",
          "Annotate %1$s with @BeanParam, or with @Body to send all of it as JSON");

  public static final ProblemCode BAD_URL =
      error(
          "KIT127",
          "%1$s cannot be the address of the request: %2$s",
          "Write @Url URI url, a verb without a path, and generate = Side.CLIENT");

  public static final ProblemCode BAD_HEADER_CONSTANT =
      error(
          "KIT128",
          "\"%1$s\" cannot be sent with every request: %2$s",
          "Write \"Name: value\", with a name that is not taken");

  public static final ProblemCode EMPTY_WITHOUT_OPTIONAL =
      error("KIT129", "emptyOn404 has no effect: %1$s", "Leave it out");

  public static final ProblemCode NO_SIDE =
      error(
          "KIT130",
          "Neither side of %1$s would be generated",
          "Write generate = Side.CLIENT or Side.SERVER, or leave it out for both");

  public static final ProblemCode BAD_VARIANT =
      error(
          "KIT131",
          "%1$s cannot be told by its status from the other results that are a %2$s: %3$s",
          "Give each variant a record and a @StatusCode of its own");

  public static final ProblemCode TOO_MANY_OPERATIONS =
      error(
          "KIT133",
          "%1$s has %2$s operations, and the class that holds them all takes %3$s",
          "Part it into interfaces by what they are about");

  public static final ProblemCode TOO_MANY_PARAMETERS =
      error(
          "KIT134",
          "The parameters of %1$s take more than the %2$s words that a record can have",
          "Put those that belong together into a record");

  private HttpShapeProblems() {}
}
