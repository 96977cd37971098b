package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;
import static io.kitgen.processor.spi.ProblemCode.warning;

import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with retries, limits, scopes and idempotency keys: codes 160 to 179. */
public final class PolicyProblems {

  public static final ProblemCode BAD_VALUE =
      error("KIT160", "%2$s = %3$s of @%1$s makes no sense: expected %4$s", "Write %4$s");

  public static final ProblemCode VALUES_CONTRADICT =
      error("KIT161", "@%1$s contradicts itself: %2$s", "%3$s");

  public static final ProblemCode ATTEMPT_TOO_LONG =
      error(
          "KIT162",
          "An attempt may take %1$s, which is longer than the %2$s of the whole call",
          "Write a shorter time for the attempt, or a longer one for the call");

  public static final ProblemCode NEVER_AGAIN =
      error(
          "KIT163",
          "@%1$s never makes a second attempt: it would come after %2$s, and %3$s ends after %4$s",
          "Write a shorter %5$s, a longer @Timeout, or @Without(%1$s.class)");

  public static final ProblemCode HEDGE_NOT_IDEMPOTENT =
      error(
          "KIT164",
          "@Hedge may call %1$s twice, which is not idempotent",
          "Annotate %1$s with @Idempotent if calling it twice does no more than calling it once, give"
              + " it an @IdempotencyKey, or remove @Hedge");

  public static final ProblemCode WAIT_ON_EVENT_LOOP =
      error(
          "KIT165",
          "%1$s is @NonBlocking, and its @%2$s lets calls wait, on an event loop too",
          "Remove %3$s so that calls are refused at once, or remove @NonBlocking");

  public static final ProblemCode MODULE_MISSING =
      error(
          "KIT166",
          "@%1$s becomes a value of %2$s, which cannot be seen from here",
          "Add the dependency io.kitgen:%2$s, and requires %3$s to module-info.java if there is one");

  public static final ProblemCode BAD_SCOPE =
      error(
          "KIT167",
          "\"%1$s\" is no scope: %2$s",
          "Write printable ASCII without spaces, quotes and backslashes, as in \"orders:write\"");

  public static final ProblemCode NO_SCOPE =
      error(
          "KIT168",
          "@RequiresScope names no scope",
          "Name one, or write @Without(RequiresScope.class) to ask for none");

  public static final ProblemCode WITHOUT_WHAT =
      error(
          "KIT169",
          "@Without cannot take %1$s away: %2$s",
          "Name Timeout, Retry, CircuitBreaker, RateLimit, Bulkhead, Hedge or RequiresScope, where the"
              + " interface has it and %3$s has not");

  public static final ProblemCode BAD_KEY =
      error(
          "KIT170",
          "%1$s cannot be an idempotency key: %2$s",
          "Make it a @Nullable String or a @Nullable UUID without a default");

  public static final ProblemCode TWO_KEYS =
      error(
          "KIT171",
          "%1$s has two idempotency keys, %2$s and %3$s",
          "Keep one, of all that makes a call the same");

  public static final ProblemCode KEY_WITHOUT_USE =
      error("KIT172", "%1$s has no use for an idempotency key: %2$s", "Remove @IdempotencyKey%3$s");

  public static final ProblemCode KEY_IN_TYPE =
      error(
          "KIT173",
          "%1$s of %2$s cannot be an idempotency key: clients look at the parameters of operations"
              + " alone",
          "Make it a parameter of the operation, beside the %2$s");

  public static final ProblemCode POLICY_ON_SKIPPED =
      warning("KIT174", "@%1$s has no effect: %2$s is skipped", "Remove @%1$s, or remove @Skip");

  public static final ProblemCode POLICY_ON_PARENT =
      warning(
          "KIT175",
          "@%1$s has no effect: %2$s is no service, and %3$s, which extends it, takes its methods"
              + " alone",
          "Write @%1$s on the methods of %2$s, or on %3$s");

  private PolicyProblems() {}
}
