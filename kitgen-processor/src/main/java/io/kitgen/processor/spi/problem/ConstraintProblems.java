package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;
import static io.kitgen.processor.spi.ProblemCode.warning;

import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with constraints on parameters and data: codes 185 to 189. */
public final class ConstraintProblems {

  public static final ProblemCode CONSTRAINT_DOES_NOT_FIT =
      error(
          "KIT185",
          "@%1$s cannot be asked of %2$s, but of %3$s",
          "Remove @%1$s, or put it on the values that it is meant for");

  public static final ProblemCode BAD_CONSTRAINT =
      error("KIT186", "@%1$s asks for what cannot be: %2$s", "Write what some %3$s can fulfil");

  public static final ProblemCode CONSTRAINT_IN_GROUPS =
      error(
          "KIT187",
          "@%1$s is asked in groups, and a call knows of none",
          "Remove groups, or check it in the service");

  public static final ProblemCode COMPUTED_MESSAGE =
      error(
          "KIT188",
          "The message of @%1$s would have to be computed: \"%2$s\"",
          "Write the words as they are to be read; {value} and the like may stand in them");

  public static final ProblemCode CONSTRAINT_ON_RESULT =
      warning(
          "KIT189",
          "@%1$s on the result of %2$s is not checked: what a service answers is its own matter",
          "Remove it, or check the result in the service");

  private ConstraintProblems() {}
}
