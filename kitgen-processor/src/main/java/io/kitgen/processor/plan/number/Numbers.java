package io.kitgen.processor.plan.number;

import java.util.Map;
import java.util.Set;

/**
 * The numbers that an earlier contract gave, and must stay as they are.
 *
 * @param types by the name of the message or enum
 */
public record Numbers(Map<String, Memory> types) {

  /** Nothing is known. */
  public static final Numbers NONE = new Numbers(Map.of());

  /**
   * The numbers of one message or enum.
   *
   * @param used by the name of the field or constant
   * @param goneNumbers those that must not be given again
   * @param goneNames those of fields and constants that must not be given again
   */
  public record Memory(Map<String, Integer> used, Set<Integer> goneNumbers, Set<String> goneNames) {

    /** Of a type that was not there. */
    public static final Memory NONE = new Memory(Map.of(), Set.of(), Set.of());
  }

  /** Those of the message or enum {@code name}. */
  public Memory of(String name) {
    return types.getOrDefault(name, Memory.NONE);
  }
}
