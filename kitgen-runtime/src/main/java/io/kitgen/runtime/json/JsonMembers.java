package io.kitgen.runtime.json;

import io.kitgen.runtime.json.read.MemberTable;

/**
 * The members that an object is known to have, each with its index. A constant of the code that
 * reads the object. Immutable.
 */
public sealed interface JsonMembers permits MemberTable {

  /** No more members: the object is closed. */
  int END = -1;

  /** A member that is not known. */
  int UNKNOWN = -2;

  /**
   * Members by name; the first has index 0.
   *
   * @throws IllegalArgumentException when a name comes twice, is empty or contains U+0000
   */
  static JsonMembers of(String... names) {
    return MemberTable.of(names);
  }

  /**
   * These members, the one at {@code index} under {@code alias} too.
   *
   * @throws IllegalArgumentException when {@code alias} is taken, empty or contains U+0000
   */
  JsonMembers alias(int index, String alias);

  /**
   * These members, found whatever the case of their letters: they and their aliases.
   *
   * @throws IllegalArgumentException when two of them differ by case alone
   */
  JsonMembers ignoringCase();

  /** The index of {@code name}, or {@link #UNKNOWN}. */
  int find(String name);

  /** The name at {@code index}. */
  String name(int index);

  /** How many there are; aliases do not count. */
  int size();
}
