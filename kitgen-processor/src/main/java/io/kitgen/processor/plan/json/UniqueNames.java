package io.kitgen.processor.plan.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives each name once. */
final class UniqueNames {

  private final Set<String> taken = new HashSet<>();

  /** The first of {@code candidates} that is free, else the last of them with a number. */
  String take(List<String> candidates, String separator) {
    for (String candidate : candidates) {
      if (taken.add(candidate)) {
        return candidate;
      }
    }
    String last = candidates.get(candidates.size() - 1);
    int number = 2;
    while (!taken.add(last + separator + number)) {
      number++;
    }
    return last + separator + number;
  }

  /** Marks {@code name} as given. */
  String take(String name) {
    return take(List.of(name), "_");
  }

  /** What was given. */
  Set<String> all() {
    return Set.copyOf(taken);
  }
}
