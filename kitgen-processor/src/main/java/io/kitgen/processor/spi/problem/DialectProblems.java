package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.model.Origin;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with annotations of Spring, JAX-RS and others: codes 240 to 259. */
public final class DialectProblems {

  public static final ProblemCode REFUSED_ANNOTATION =
      error("KIT240", "@%1$s of %2$s cannot be taken over: %3$s", "%4$s");

  public static final ProblemCode REFUSED_MEMBER =
      error("KIT241", "%2$s of @%1$s cannot be taken over: %3$s", "%4$s");

  public static final ProblemCode TWO_DIALECTS =
      error(
          "KIT242",
          "%1$s has annotations of both %2$s and %3$s, which read the same method differently",
          "Keep those of one of them");

  public static final ProblemCode SAID_TWICE = error("KIT243", "%1$s %2$s", "Keep one of them");

  public static final ProblemCode NO_ROUTE =
      error(
          "KIT244",
          "%1$s has no annotation of %2$s that says at which HTTP method it is called",
          "Annotate it, or write @Skip(\"why not yet\") if it is not called remotely");

  public static final ProblemCode FOREIGN_PATH =
      error("KIT245", "\"%1$s\" cannot be taken over as a path: %2$s", "%3$s");

  public static final ProblemCode NO_PLACE =
      error("KIT246", "Nothing says where the parameter %1$s travels: %2$s", "%3$s");

  public static final ProblemCode NEVER_ABSENT =
      error("KIT247", "%1$s may be absent by @%2$s, but %3$s", "%4$s");

  public static final ProblemCode BAD_SKIP =
      error(
          "KIT248",
          "@Skip on %1$s gives no reason, which is what a caller gets to read",
          "Write why it cannot be called remotely, as in @Skip(\"moves here in May\")");

  public static final ProblemCode RAW_TEXT =
      error(
          "KIT249",
          "%1$s is a String, which %2$s takes for the body as it is, and kitgen for a text within the"
              + " %3$s",
          "Say text/plain in place of %3$s, or use a record");

  private DialectProblems() {}

  /** {@code second} says of {@code noun} what {@code first} says, or differs from it. */
  public static Problem saidTwice(Origin origin, String first, String second, String noun) {
    String both =
        first.equals(second)
            ? "@" + first + " says two things of"
            : "Both @" + first + " and @" + second + " say";
    return SAID_TWICE.at(origin, both, noun);
  }
}
