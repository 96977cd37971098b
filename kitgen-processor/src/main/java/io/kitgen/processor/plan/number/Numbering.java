package io.kitgen.processor.plan.number;

import io.kitgen.processor.model.proto.NumberFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives numbers to the fields of a message, or to the constants of an enum: what is written counts
 * first, then what an earlier contract says, then the smallest that was never in use.
 */
public final class Numbering {

  private final Numbers.Memory memory;
  private final Set<Integer> reserved;

  /**
   * @param reserved the numbers that must not be given
   */
  public Numbering(Numbers.Memory memory, List<Integer> reserved) {
    this.memory = memory;
    this.reserved = Set.copyOf(reserved);
  }

  /** Something that needs a number. */
  public record Entry(String name, Optional<Integer> written) {}

  /** The numbers of {@code entries}, in their order. */
  public List<Integer> of(List<Entry> entries) {
    Set<Integer> taken = new HashSet<>(reserved);
    taken.addAll(memory.used().values());
    taken.addAll(memory.goneNumbers());
    Set<Integer> written = new HashSet<>();
    entries.forEach(entry -> entry.written().ifPresent(written::add));
    taken.addAll(written);
    List<Integer> numbers = new ArrayList<>();
    for (Entry entry : entries) {
      int number =
          entry
              .written()
              .or(() -> remembered(entry.name()).filter(known -> !written.contains(known)))
              .orElseGet(() -> free(taken));
      taken.add(number);
      numbers.add(number);
    }
    return List.copyOf(numbers);
  }

  private Optional<Integer> remembered(String name) {
    return Optional.ofNullable(memory.used().get(name));
  }

  private static int free(Set<Integer> taken) {
    int number = 1;
    while (taken.contains(number) || NumberFacts.isKept(number)) {
      number++;
    }
    return number;
  }

  /** The numbers that were in use and are no longer, which must not be given again. */
  public Set<Integer> goneNumbers(List<Integer> numbers) {
    Set<Integer> gone = new HashSet<>(memory.goneNumbers());
    gone.addAll(memory.used().values());
    numbers.forEach(gone::remove);
    return gone;
  }

  /** The names that were in use and are no longer. */
  public Set<String> goneNames(List<Entry> entries) {
    Set<String> gone = new HashSet<>(memory.goneNames());
    gone.addAll(memory.used().keySet());
    entries.forEach(entry -> gone.remove(entry.name()));
    return gone;
  }
}
