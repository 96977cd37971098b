package io.kitgen.runtime.json.read;

import io.kitgen.runtime.json.JsonMembers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Members that are found by the bytes of their names, without making a string. */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
public final class MemberTable implements JsonMembers {

  private final List<String> names;

  /** The names, then the aliases. */
  private final List<String> spellings;

  /** The member that each spelling stands for. */
  private final int[] indexes;

  private final boolean anyCase;
  private final Map<String, Integer> byName = new HashMap<>();
  private final ExpectedNames expected;

  /** The bytes of the spellings, each where its hash says or behind; a power of two of places. */
  private final byte[][] places;

  private final int[] placed;

  private MemberTable(List<String> names, List<String> spellings, int[] indexes, boolean anyCase) {
    this.names = names;
    this.spellings = spellings;
    this.indexes = indexes;
    this.anyCase = anyCase;
    this.expected = new ExpectedNames(names);
    this.places = new byte[Integer.highestOneBit(spellings.size() * 4 + 1)][];
    this.placed = new int[places.length];
    for (int i = 0; i < spellings.size(); i++) {
      String spelling = spellings.get(i);
      if (spelling.isEmpty() || spelling.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("a name is empty or has U+0000 in it");
      }
      if (byName.put(anyCase ? lower(spelling) : spelling, indexes[i]) != null) {
        throw new IllegalArgumentException("a name comes twice: " + spellings);
      }
      if (ExpectedNames.hasBytes(spelling)) {
        place(spelling.getBytes(StandardCharsets.UTF_8), indexes[i]);
      }
    }
  }

  /** Members by name. */
  public static MemberTable of(String... names) {
    int[] indexes = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      indexes[i] = i;
    }
    List<String> list = List.of(names);
    return new MemberTable(list, list, indexes, false);
  }

  @Override
  public JsonMembers alias(int index, String alias) {
    List<String> extended = new ArrayList<>(spellings);
    extended.add(alias);
    int[] extendedIndexes = Arrays.copyOf(indexes, extended.size());
    extendedIndexes[extended.size() - 1] = Objects.checkIndex(index, names.size());
    return new MemberTable(names, List.copyOf(extended), extendedIndexes, anyCase);
  }

  @Override
  public JsonMembers ignoringCase() {
    return new MemberTable(names, spellings, indexes, true);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void place(byte[] name, int index) {
    int place = hash(name, 0, name.length) & places.length - 1;
    while (places[place] != null) {
      place = place + 1 & places.length - 1;
    }
    places[place] = name;
    placed[place] = index;
  }

  /** Nobody can send names that make a search long: those that are found here are known before. */
  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ hash >>> 7;
  }

  /** The names as they are expected, one after the other. */
  ExpectedNames expected() {
    return expected;
  }

  /** The index of the name that is these bytes, as they are, or {@link #UNKNOWN}. */
  int find(byte[] bytes, int from, int to) {
    if (anyCase || from == to) {
      return find(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
    int place = hash(bytes, from, to) & places.length - 1;
    for (byte[] name = places[place]; name != null; name = places[place]) {
      if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
        return placed[place];
      }
      place = place + 1 & places.length - 1;
    }
    return UNKNOWN;
  }

  @Override
  public int find(String name) {
    Integer index = byName.get(anyCase ? lower(name) : name);
    return index == null ? UNKNOWN : index;
  }

  @Override
  public String name(int index) {
    return names.get(index);
  }

  @Override
  public int size() {
    return names.size();
  }
}
