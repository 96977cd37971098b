package io.kitgen.runtime.json.jackson;

import io.kitgen.runtime.json.JsonMembers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** Members that the parser finds by the bytes of their names, without making a string. */
public final class JacksonMembers implements JsonMembers {

  private final List<String> names;

  /** The names, then the aliases. */
  private final List<String> spellings;

  /** The member that each spelling stands for. */
  private final int[] indexes;

  private final boolean anyCase;
  private final PropertyNameMatcher matcher;

  private JacksonMembers(
      List<String> names, List<String> spellings, int[] indexes, boolean anyCase) {
    long different =
        spellings.stream()
            .map(name -> anyCase ? name.toLowerCase(Locale.ROOT) : name)
            .distinct()
            .count();
    if (different != spellings.size()) {
      throw new IllegalArgumentException("a name comes twice: " + spellings);
    }
    for (String spelling : spellings) {
      // Jackson's matcher fails on the first and takes the second for names that are shorter.
      if (spelling.isEmpty() || spelling.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("a name is empty or has U+0000 in it");
      }
    }
    this.names = names;
    this.spellings = spellings;
    this.indexes = indexes;
    this.anyCase = anyCase;
    List<Named> named = spellings.stream().map(Named::fromString).toList();
    this.matcher =
        anyCase
            ? JacksonEngine.FACTORY.constructCINameMatcher(named, false, Locale.ROOT)
            : JacksonEngine.FACTORY.constructNameMatcher(named, false);
  }

  /** Members by name. */
  public static JacksonMembers of(String... names) {
    int[] indexes = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      indexes[i] = i;
    }
    List<String> list = List.of(names);
    return new JacksonMembers(list, list, indexes, false);
  }

  @Override
  public JsonMembers alias(int index, String alias) {
    List<String> extended = new ArrayList<>(spellings);
    extended.add(alias);
    int[] extendedIndexes = Arrays.copyOf(indexes, extended.size());
    extendedIndexes[extended.size() - 1] = Objects.checkIndex(index, names.size());
    return new JacksonMembers(names, List.copyOf(extended), extendedIndexes, anyCase);
  }

  @Override
  public JsonMembers ignoringCase() {
    return new JacksonMembers(names, spellings, indexes, true);
  }

  @Override
  public int find(String name) {
    int match = matcher.matchName(name);
    return match < 0 ? UNKNOWN : indexes[match];
  }

  /** What the matcher finds for {@code name}; null for none, at the end of an object. */
  int match(@Nullable String name) {
    return name == null ? PropertyNameMatcher.MATCH_END_OBJECT : matcher.matchName(name);
  }

  @Override
  public String name(int index) {
    return names.get(index);
  }

  @Override
  public int size() {
    return names.size();
  }

  PropertyNameMatcher matcher() {
    return matcher;
  }

  /** The member for what the matcher found. */
  int index(int match) {
    return indexes[match];
  }
}
