package io.kitgen.processor.generate.code.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.model.TypeShape.MapOf.MapKind;
import io.kitgen.processor.model.TypeShape.Sequence.Container;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a reader makes for a collection or a map.
 *
 * @param declared the type of its variable
 * @param implementation what is filled
 * @param wrapper the end of the name of the method of {@code Collections} that makes it immutable;
 *     empty for classes, of which one that can be changed is expected, and for lists, which the
 *     runtime makes itself: they are by far the most, and half as large
 */
public record Made(ClassName declared, ClassName implementation, String wrapper) {

  /** For {@code container}. */
  public static Made of(Container container) {
    return switch (container) {
      case LIST, COLLECTION -> new Made(RuntimeNames.JSON_ELEMENTS, RuntimeNames.JSON_ELEMENTS, "");
      case SET -> new Made(Set.class, LinkedHashSet.class, "Set");
      case SORTED_SET -> new Made(SortedSet.class, TreeSet.class, "SortedSet");
      case NAVIGABLE_SET -> new Made(NavigableSet.class, TreeSet.class, "NavigableSet");
      case ARRAY_LIST -> of(ArrayList.class);
      case HASH_SET -> of(HashSet.class);
      case LINKED_HASH_SET -> of(LinkedHashSet.class);
      case TREE_SET -> of(TreeSet.class);
    };
  }

  /** For {@code kind}. */
  public static Made of(MapKind kind) {
    return switch (kind) {
      case MAP -> new Made(LinkedHashMap.class, LinkedHashMap.class, "Map");
      case SORTED_MAP -> new Made(TreeMap.class, TreeMap.class, "SortedMap");
      case NAVIGABLE_MAP -> new Made(TreeMap.class, TreeMap.class, "NavigableMap");
      case HASH_MAP -> of(HashMap.class);
      case LINKED_HASH_MAP -> of(LinkedHashMap.class);
      case TREE_MAP -> of(TreeMap.class);
    };
  }

  private Made(Class<?> declared, Class<?> implementation, String wrapper) {
    this(ClassName.get(declared), ClassName.get(implementation), wrapper);
  }

  private static Made of(Class<?> type) {
    return new Made(type, type, "");
  }

  /** What {@code variable} holds in the end: {@code list.toList()}. */
  public CodeBlock value(String variable) {
    if (implementation.equals(RuntimeNames.JSON_ELEMENTS)) {
      return CodeBlock.of("$N.toList()", variable);
    }
    return wrapper.isEmpty()
        ? CodeBlock.of("$N", variable)
        : CodeBlock.of("$T.unmodifiable$L($N)", Collections.class, wrapper, variable);
  }
}
