package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;
import static io.kitgen.processor.spi.ProblemCode.warning;

import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with a method and its policies: codes 020 to 059. */
public final class OperationProblems {

  public static final ProblemCode GENERIC_METHOD =
      error(
          "KIT020",
          "The operation %1$s has the type variable %2$s, of which no wire knows what it stands for",
          "Write a concrete type in place of %2$s, or make %1$s a default method");

  public static final ProblemCode OVERLOADED_OPERATION =
      error(
          "KIT021",
          "Two operations are called %1$s: a wire tells them apart by name alone",
          "Annotate one with @OperationName(\"%2$s\")");

  public static final ProblemCode OPERATION_NAMES_CLASH =
      error(
          "KIT022",
          "The operations %1$s and %2$s would both give the generated name %3$s",
          "Rename one, or annotate it with @OperationName");

  public static final ProblemCode RESERVED_OPERATION_NAME =
      error(
          "KIT023",
          "An operation cannot be called %1$s: the generated %3$s a member of that name",
          "%2$s");

  public static final ProblemCode BAD_OPERATION_NAME =
      error(
          "KIT024",
          "\"%1$s\" is no name for an operation: %2$s",
          "Write a Java identifier such as \"sumAll\"");

  public static final ProblemCode BAD_PARAMETER_NAME =
      error(
          "KIT025",
          "A parameter cannot be called %1$s: it becomes a component of a record, and Java keeps that"
              + " name for itself",
          "Call it %2$s");

  public static final ProblemCode UNKNOWN_PARAMETER_NAMES =
      error(
          "KIT026",
          "The parameter names of %1$s are not in the class file of %2$s, and they are the names on the"
              + " wire",
          "Compile %2$s with -parameters");

  public static final ProblemCode MISPLACED_CONTEXT =
      error(
          "KIT027",
          "A CallContext comes first and once: here it is %1$s",
          "Make it the first parameter of %2$s, or remove it and use CallContext.current()");

  public static final ProblemCode ANNOTATION_ON_HELPER =
      warning(
          "KIT028",
          "@%1$s has no effect: %2$s is a %3$s method, and only abstract methods are operations",
          "Remove the body of %2$s, or remove @%1$s");

  public static final ProblemCode TWO_VERBS =
      error(
          "KIT029",
          "%1$s has both @%2$s and @%3$s",
          "Keep one, or write @Route(methods = {\"%4$s\"}, path = ...)");

  public static final ProblemCode METHOD_OF_OBJECT =
      error(
          "KIT030",
          "%1$s cannot be an operation: every Java object has a method of that name",
          "Rename the method");

  public static final ProblemCode BAD_TIMEOUT =
      error(
          "KIT040",
          "\"%1$s\" is no time: %2$s",
          "Write a whole number above zero and one of ms, s, m and h, as in \"250ms\"");

  public static final ProblemCode NON_BLOCKING_STAGE =
      error(
          "KIT041",
          "%1$s is @NonBlocking and returns a %2$s, which has to be awaited",
          "Return the value itself, or remove @NonBlocking");

  public static final ProblemCode BAD_STATUS_CODE =
      error("KIT042", "%1$s is no HTTP status of a result", "Write a number from 200 to 399");

  public static final ProblemCode STATUS_WITHOUT_BODY =
      error(
          "KIT043",
          "An answer with status %1$s has no body, but %2$s returns a value",
          "Return void or a record of headers alone, or use another status");

  public static final ProblemCode RESULT_NAME_ON_VOID =
      error(
          "KIT044",
          "@ResultName has no effect: %1$s returns nothing that could be named",
          "Remove @ResultName, or return a value");

  public static final ProblemCode BAD_RESULT_NAME =
      error(
          "KIT045",
          "\"%1$s\" cannot name a member of the result: %2$s",
          "Write another Java identifier, such as \"%3$s\"");

  public static final ProblemCode SAME_RESULT_NAMES =
      error(
          "KIT046",
          "The result and the error are both called \"%1$s\"",
          "Write another name for the error, such as \"err\"");

  public static final ProblemCode NO_ERROR_MEMBER =
      error(
          "KIT047",
          "%1$s declares errors and @%2$s(errors = IN_RESULT) wants them in the result, which has no"
              + " member for them",
          "Write @ResultName(value = \"%3$s\", error = \"err\"), or remove errors = IN_RESULT");

  public static final ProblemCode BAD_DEFAULT =
      error(
          "KIT048",
          "\"%1$s\" cannot be read as %2$s: %3$s",
          "Write a text that %2$s can be read from");

  public static final ProblemCode DEFAULT_WITHOUT_TEXT =
      error(
          "KIT049",
          "@Default cannot stand on %1$s, which has no text form",
          "Remove @Default, or use a type that is one number, text or enum");

  public static final ProblemCode ERROR_MEMBER_TAKEN =
      error(
          "KIT050",
          "The property %2$s of the error %1$s stands beside the result of %3$s, where %2$s is the %4$s",
          "Write another name in @ResultName, or rename the property");

  private OperationProblems() {}
}
