package io.kitgen.benchmarks.simulation.scenario;

import java.util.function.Consumer;

/**
 * A fleet and what happens to it.
 *
 * @param name for commands and files
 * @param text what happens, for the page
 * @param singleFault whether the targets hold for it
 * @param load which share of what the fleet can do its callers ask for
 * @param mostPerSecond how many calls a second there are at most; a large fleet has other clients
 * @param layout adds the servers
 * @param script says what happens, and when
 */
public record Scenario(
    String name,
    String text,
    boolean singleFault,
    double load,
    double mostPerSecond,
    Consumer<Stage> layout,
    Consumer<Stage> script) {

  /** When measurement begins, and the trouble with it, in seconds. */
  public static final int BEGIN = 5;

  /** When troubles that pass have passed. */
  public static final int OVER = 15;

  /** When all ends. */
  public static final int END = 25;
}
