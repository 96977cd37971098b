package io.kitgen.processor.read.type;

import static java.util.Map.entry;

import io.kitgen.processor.model.TypeShape.MapOf.MapKind;
import io.kitgen.processor.model.TypeShape.Sequence.Container;
import java.util.Map;
import java.util.Optional;

/** Which collections and maps of Java's are carried. */
final class Containers {

  private static final Map<String, Container> SEQUENCES =
      Map.ofEntries(
          entry("java.util.List", Container.LIST),
          entry("java.util.Set", Container.SET),
          entry("java.util.Collection", Container.COLLECTION),
          entry("java.util.SortedSet", Container.SORTED_SET),
          entry("java.util.NavigableSet", Container.NAVIGABLE_SET),
          entry("java.util.ArrayList", Container.ARRAY_LIST),
          entry("java.util.HashSet", Container.HASH_SET),
          entry("java.util.LinkedHashSet", Container.LINKED_HASH_SET),
          entry("java.util.TreeSet", Container.TREE_SET));

  private static final Map<String, MapKind> MAPS =
      Map.of(
          "java.util.Map", MapKind.MAP,
          "java.util.SortedMap", MapKind.SORTED_MAP,
          "java.util.NavigableMap", MapKind.NAVIGABLE_MAP,
          "java.util.HashMap", MapKind.HASH_MAP,
          "java.util.LinkedHashMap", MapKind.LINKED_HASH_MAP,
          "java.util.TreeMap", MapKind.TREE_MAP);

  private Containers() {}

  static Optional<Container> sequence(String qualifiedName) {
    return Optional.ofNullable(SEQUENCES.get(qualifiedName));
  }

  static Optional<MapKind> map(String qualifiedName) {
    return Optional.ofNullable(MAPS.get(qualifiedName));
  }
}
