package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** What HTTP cannot carry: codes 100 to 149. */
public final class HttpProblems {

  public static final ProblemCode BAD_PATH = error("KIT100", "\"%1$s\" is no path: %2$s", "%3$s");

  public static final ProblemCode PATH_VARIABLE_WITHOUT_PARAMETER =
      error("KIT101", "The path has {%1$s}, but %2$s has no parameter of that name%3$s", "%4$s");

  public static final ProblemCode PATH_PARAM_WITHOUT_VARIABLE =
      error(
          "KIT102",
          "@PathParam takes the variable \"%1$s\", which the path \"%2$s\" does not have%3$s",
          "Write {%1$s} in the path, or remove @PathParam");

  public static final ProblemCode DUPLICATE_PATH_VARIABLE =
      error("KIT103", "The path has {%1$s} twice", "Give each variable a name of its own");

  public static final ProblemCode SAME_ROUTE =
      error(
          "KIT104",
          "%1$s and %2$s are both served at %3$s",
          "Change the path or the verb of one of them");

  public static final ProblemCode AMBIGUOUS_ROUTES =
      error(
          "KIT105",
          "\"%1$s\" and \"%2$s\" fit the same requests, and neither is the narrower one",
          "Make a segment of one path literal where the other has a variable");

  public static final ProblemCode COMPLEX_PARAMETER =
      error(
          "KIT106",
          "%1$s is sent in the %2$s, which cannot carry %3$s",
          "Annotate it with @Body, or use a number, a text, an enum or a list of these");

  public static final ProblemCode TWO_BODIES =
      error(
          "KIT107",
          "%1$s and %2$s both want to be the body of %3$s",
          "Keep @Body on one of them, or put both into one record");

  public static final ProblemCode BODY_OR_MEMBERS =
      error(
          "KIT108",
          "It is not clear what the body of %1$s is: %2$s alone, or an object of all its parameters",
          "Annotate %2$s with @Body and the others with @Query, or put them into one record");

  public static final ProblemCode TWO_SOURCES =
      error(
          "KIT109", "%1$s has both @%2$s and @%3$s", "Keep one: a parameter comes from one place");

  public static final ProblemCode BAD_HTTP_NAME =
      error("KIT110", "\"%1$s\" is no name of a %2$s: %3$s", "Write a name as HTTP allows it");

  public static final ProblemCode DUPLICATE_HTTP_NAME =
      error(
          "KIT111",
          "Two parameters of %1$s take the %2$s \"%3$s\"",
          "Give one of them another name");

  public static final ProblemCode BAD_HTTP_METHOD =
      error(
          "KIT112", "\"%1$s\" is no HTTP method: %2$s", "Write it in upper case, as in \"PURGE\"");

  public static final ProblemCode RESULT_OF_HEAD =
      error(
          "KIT113",
          "An answer to HEAD has no body, but %1$s returns a value",
          "Return void, or use @Get");

  public static final ProblemCode OPTIONAL_PATH_VARIABLE =
      error(
          "KIT114",
          "%1$s is in the path, which always has it: it cannot be %2$s",
          "Take that away, or serve the path without %1$s by an operation of its own");

  public static final ProblemCode NO_PLACE_BESIDE_BODY =
      error(
          "KIT115",
          "%1$s has no place in the request, since %2$s is its whole body",
          "Annotate %1$s with @Query or @Header, or remove @Body from %2$s");

  public static final ProblemCode UNCLEAR_PLACE =
      error(
          "KIT116",
          "Some of %2$s send %1$s in the query, some in the body",
          "Annotate %1$s with @Query or @Body");

  // Bodies that are no JSON: codes 135 to 149.

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

  private HttpProblems() {}
}
