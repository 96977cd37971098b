package demo;

import org.jspecify.annotations.NullMarked;

/** What is said. */
@NullMarked
public sealed interface Line {

  /** Words. */
  record Words(String text) implements Line {}

  /** Somebody has come. */
  record Joined(String who) implements Line {}
}
