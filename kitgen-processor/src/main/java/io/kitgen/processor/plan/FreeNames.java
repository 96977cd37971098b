package io.kitgen.processor.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each name once, without regard to case: a class file's name may have none. */
final class FreeNames {

  private final Set<String> taken = new HashSet<>();

  /** {@code name} itself while it is free, else with the first number that makes it so. */
  String take(String name) {
    String free = name;
    for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = name + "_" + number;
    }
    return free;
  }

  boolean isFree(String name) {
    return !taken.contains(name.toLowerCase(Locale.ROOT));
  }
}
