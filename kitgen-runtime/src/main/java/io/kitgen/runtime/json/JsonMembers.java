package io.kitgen.runtime.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members that an object is known to have, each with its index. Immutable. */
public final class JsonMembers {

  /** No more members: the object is closed. */
  public static final int END = -1;

  /** A member that is not known. */
  public static final int UNKNOWN = -2;

  private final List<String> names;
  private final Map<String, Integer> indexes;

  private JsonMembers(List<String> names, Map<String, Integer> indexes) {
    this.names = names;
    this.indexes = indexes;
  }

  /** Members by name; the first has index 0. */
  public static JsonMembers of(String... names) {
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      indexes.put(names[i], i);
    }
    return new JsonMembers(List.of(names), indexes);
  }

  /** These members, the one at {@code index} under {@code alias} too. */
  public JsonMembers alias(int index, String alias) {
    Map<String, Integer> extended = new HashMap<>(indexes);
    extended.put(alias, index);
    return new JsonMembers(names, extended);
  }

  /** The index of {@code name}, or {@link #UNKNOWN}. */
  public int find(String name) {
    return indexes.getOrDefault(name, UNKNOWN);
  }

  /** The name at {@code index}. */
  public String name(int index) {
    return names.get(index);
  }

  /** How many there are. */
  public int size() {
    return names.size();
  }
}
