package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;
import static io.kitgen.processor.spi.ProblemCode.warning;

import io.kitgen.processor.spi.Problem.Severity;
import io.kitgen.processor.spi.ProblemCode;

/** What became of a contract since its baseline: codes 210 to 224. */
public final class BaselineProblems {

  public static final ProblemCode BREAKS_BASELINE =
      error(
          "KIT210",
          "%1$s at %2$s: %3$s. This breaks those who rely on %4$s",
          "Take it back; if it is meant, write {\"rule\": \"%1$s\", \"element\": \"%2$s\","
              + " \"reason\": \"…\"} in %5$s, or renew the baseline with"
              + " -Akitgen.baseline.update=true");

  public static final ProblemCode NO_BASELINE =
      warning(
          "KIT211",
          "There is no baseline of %1$s: %2$s does not exist",
          "Compile once with -Akitgen.baseline.update=true, which writes it, and check it in");

  public static final ProblemCode BAD_BASELINE =
      error("KIT212", "%1$s is of no use: %2$s", "Mend the file, or take it from version control");

  public static final ProblemCode NOTHING_ACCEPTED =
      warning(
          "KIT213",
          "%1$s:%2$s accepts %3$s at %4$s, which breaks nothing%5$s",
          "Remove the entry, or mend its rule or element");

  public static final ProblemCode BAD_BASELINE_OPTION =
      error("KIT214", "-A%1$s=%2$s is not understood: %3$s", "%4$s");

  public static final ProblemCode SERVICE_GONE =
      error(
          "KIT215",
          "%1$s is the baseline of %2$s, which is no longer there: whoever calls it breaks",
          "Bring the interface back; if it is meant to go, delete the file");

  public static final ProblemCode BASELINE_WRITTEN =
      new ProblemCode(
          "KIT216",
          Severity.NOTE,
          "The contract is written to %1$s%2$s",
          "Look at the difference, and check it in");

  private BaselineProblems() {}
}
