package io.kitgen.benchmarks.simulation.scenario;

import java.util.function.Consumer;

/**
 * A fleet and what happens to it.
 *
 * @param name for commands and files
 * @param text what happens, for the page
 * @param group what kind of trouble it is
 * @param load which share of what the fleet can do its callers ask for
 * @param mostPerSecond how many calls a second there are at most; a large fleet has other clients
 * @param layout adds the servers
 * @param script says what happens, and when
 */
public record Scenario(
    String name,
    String text,
    Group group,
    double load,
    double mostPerSecond,
    Consumer<Stage> layout,
    Consumer<Stage> script) {

  /** What can be amiss. */
  public enum Group {
    /** Nothing, to compare with. */
    HEALTHY,
    /** A part of the fleet fails for a time: the targets hold for these. */
    FAULT,
    /** Servers are not alike. */
    UNEVEN,
    /** There is too much for all together. */
    OVERLOAD
  }

  /** When measurement begins, and the trouble with it, in seconds. */
  public static final int BEGIN = 5;

  /** When troubles that pass have passed. */
  public static final int OVER = 15;

  /** When all ends. */
  public static final int END = 25;
}
