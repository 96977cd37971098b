package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with kitgen itself: codes 900 to 999. */
public final class InternalProblems {

  public static final ProblemCode INTERNAL_ERROR =
      error(
          "KIT900",
          "kitgen failed: %1$s. This is a bug of kitgen or of a transport on the processor path",
          "Report it with the interface and the stack trace that -Akitgen.trace prints");

  private InternalProblems() {}
}
