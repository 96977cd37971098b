package io.kitgen.client.registry;

import io.kitgen.client.instance.Instance;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances of a registry's entries. One that cannot be read is left out, which is logged
 * when it is so for the first time, and when other ones are. Used by one thread.
 */
public final class EntryReader {

  private static final Logger LOG = System.getLogger("io.kitgen.client.instance");
  private static final int SHOWN = 3;

  private final String name;
  private List<String> said = List.of();

  /** For what is called {@code name} in the log. */
  public EntryReader(String name) {
    this.name = name;
  }

  /**
   * The instances of those entries that can be read.
   *
   * @param reader gives null for an entry that is not wanted, and throws an {@link
   *     IllegalArgumentException} for one that it cannot read
   */
  public <E> List<Instance> read(
      Iterable<? extends E> entries, Function<? super E, @Nullable Instance> reader) {
    List<Instance> instances = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    for (E entry : entries) {
      try {
        Instance instance = reader.apply(entry);
        if (instance != null) {
          instances.add(instance);
        }
      } catch (IllegalArgumentException e) {
        skipped.add(String.valueOf(e.getMessage()));
      }
    }
    say(skipped);
    return instances;
  }

  private void say(List<String> skipped) {
    if (!skipped.isEmpty() && !skipped.equals(said)) {
      List<String> shown = skipped.subList(0, Math.min(SHOWN, skipped.size()));
      LOG.log(
          Level.WARNING,
          () -> name + ": entries left out: " + skipped.size() + ", " + String.join("; ", shown));
    }
    said = skipped;
  }
}
