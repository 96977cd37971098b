package io.kitgen.processor.random.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Chance from a seed: the same seed gives the same sources and values on every JDK. */
public final class Dice {
  private final Random random;

  /** Dice that fall as {@code seed} says. */
  public Dice(long seed) {
    this.random = new Random(seed);
  }

  /** A number from 0 to {@code bound} - 1. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number within both bounds. */
  public int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  /** True in so many of a hundred cases. */
  public boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** Any long. */
  public long bits() {
    return random.nextLong();
  }

  /** One of several. */
  @SafeVarargs
  public final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** One of several. */
  public <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Some of several, in their order. */
  public <T> List<T> some(Collection<T> choices, int chance) {
    List<T> chosen = new ArrayList<>();
    for (T choice : choices) {
      if (percent(chance)) {
        chosen.add(choice);
      }
    }
    return chosen;
  }
}
