package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.ProblemCode;

/** What documents such as OpenAPI cannot say: codes 200 to 209. */
public final class DocumentProblems {

  public static final ProblemCode BAD_EXAMPLE =
      error("KIT200", "This is no example of %1$s: %2$s", "Write a value that a call could carry");

  public static final ProblemCode MISPLACED_EXAMPLE = error("KIT201", "%1$s", "%2$s");

  public static final ProblemCode BAD_SECURITY_SCHEME =
      error("KIT202", "The security scheme \"%1$s\" %2$s", "%3$s");

  public static final ProblemCode UNKNOWN_SECURITY_SCHEME =
      error(
          "KIT203",
          "No @SecurityScheme of %1$s is called \"%2$s\"%3$s",
          "Name one of its schemes, or declare this one on the interface");

  public static final ProblemCode BAD_DOCUMENT_TEXT =
      error("KIT204", "\"%1$s\" is no %2$s", "Write it as in \"%3$s\"");

  public static final ProblemCode NOT_IN_DOCUMENT =
      new ProblemCode(
          "KIT205",
          Problem.Severity.NOTE,
          "%1$s is not in the OpenAPI document, which has no place for it",
          "Annotate the method with @Hidden if that is as it should be");

  private DocumentProblems() {}
}
