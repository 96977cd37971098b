package io.kitgen.processor.spi.problem.stream;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with messages that flow: codes 190 to 199. */
public final class StreamProblems {

  public static final ProblemCode NESTED_MESSAGES =
      error(
          "KIT190",
          "%1$s in %2$s cannot flow: it is only a part of something",
          "Make it a parameter or the result itself, or use a List");

  public static final ProblemCode WRONG_WAY =
      error("KIT191", "%1$s in %2$s goes the wrong way: %3$s", "Write %4$s");

  public static final ProblemCode TWO_STREAMS =
      error(
          "KIT192",
          "%1$s and %2$s both have many messages: nothing says in which order %3$s reads them",
          "Keep one of them, of a sealed type that is either message");

  public static final ProblemCode BAD_MESSAGE =
      error("KIT193", "%1$s in %3$s cannot be a message: %2$s", "%4$s");

  public static final ProblemCode STREAM_IN_STAGE =
      error(
          "KIT194",
          "%1$s waits for %3$s in a %2$s, and then for each of its messages",
          "Return the %3$s itself: who calls is not blocked by a Flow.Publisher, and by a Stream only"
              + " where it is read");

  public static final ProblemCode STREAM_NEVER_WAITS =
      error(
          "KIT195",
          "%1$s is @NonBlocking, but waits for the messages of %2$s",
          "Remove @NonBlocking: an event loop cannot wait");

  public static final ProblemCode NAMED_MESSAGES =
      error(
          "KIT196",
          "@ResultName has no place in the result of %1$s: each message is a body of its own",
          "Remove it, or name the member in a record that is the message");

  public static final ProblemCode NULLABLE_STREAM =
      error(
          "KIT197",
          "%1$s in %2$s can never be null: it is there before its first message",
          "Remove @Nullable: where there is nothing to send, there is no message");

  public static final ProblemCode NO_MESSAGES =
      error(
          "KIT198",
          "%1$s of %2$s has many messages, which the transport of @%3$s cannot carry",
          "Use a List, or leave that transport out");

  public static final ProblemCode NOT_REPEATABLE =
      error("KIT199", "%2$s is called once, whatever @%1$s says: %3$s", "Remove @%1$s");

  private StreamProblems() {}
}
