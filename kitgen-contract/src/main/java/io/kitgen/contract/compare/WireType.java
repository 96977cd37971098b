package io.kitgen.contract.compare;

import io.kitgen.contract.Contract;
import io.kitgen.contract.TypeContract;
import io.kitgen.contract.TypeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type as JSON sees it: boxes are what they hold, an {@code Optional} is a value that may be
 * null, a type of one value is that value.
 *
 * @param kind what it is
 * @param name of a scalar or a user's type
 * @param parts the element of an array, the key and the value of a map
 * @param declared what the contract says of a user's type
 */
record WireType(
    Kind kind,
    String name,
    List<TypeText> parts,
    boolean allowsNull,
    Optional<TypeContract> declared) {

  private static final Set<String> ARRAYS =
      Set.of(
          "java.util.List",
          "java.util.Set",
          "java.util.Collection",
          "java.util.SortedSet",
          "java.util.NavigableSet",
          "java.util.ArrayList",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet");

  private static final Set<String> MAPS =
      Set.of(
          "java.util.Map",
          "java.util.SortedMap",
          "java.util.NavigableMap",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap");

  private static final Map<String, String> OPTIONALS =
      Map.of(
          "java.util.OptionalInt", "int",
          "java.util.OptionalLong", "long",
          "java.util.OptionalDouble", "double");

  // Whether there is one or are many is what the kind of the operation says.
  private static final Set<String> FLOWS =
      Set.of(
          "java.util.Iterator", "java.util.stream.Stream", "java.util.concurrent.Flow.Publisher");

  private static final Set<String> HOLDERS =
      Set.of("java.util.Optional", "io.kitgen.runtime.json.Presence");

  // A record whose value is itself, by way of others, is refused when it is generated.
  private static final int DEEPEST = 16;

  /** What JSON has. */
  enum Kind {
    SCALAR,
    ARRAY,
    MAP,
    OBJECT,
    ENUM,
    UNION
  }

  static WireType of(TypeText text, Contract contract) {
    return of(text, contract, text.allowsNull(), DEEPEST);
  }

  private static WireType of(TypeText text, Contract contract, boolean allowsNull, int deepest) {
    String name = text.name();
    TypeContract declared = contract.types().get(text.key());
    if (declared instanceof TypeContract.ValueType value && deepest > 0) {
      TypeText held = TypeText.parse(value.value().type());
      return of(held, contract, allowsNull, deepest - 1);
    }
    if (declared instanceof TypeContract.CodedType coded) {
      return scalar("read by " + coded.codec(), allowsNull);
    }
    if (declared != null) {
      return new WireType(kind(declared), text.key(), List.of(), allowsNull, Optional.of(declared));
    }
    if (HOLDERS.contains(name) && text.arguments().size() == 1) {
      return of(text.arguments().get(0), contract, true, deepest);
    }
    if (FLOWS.contains(name) && text.arguments().size() == 1) {
      return of(text.arguments().get(0), contract, false, deepest);
    }
    if (OPTIONALS.containsKey(name)) {
      return scalar(OPTIONALS.get(name), true);
    }
    if (name.equals(TypeText.ARRAY)) {
      TypeText element = text.arguments().get(0);
      boolean oneText = element.name().equals("byte") || element.name().equals("char");
      return oneText ? scalar(text.key(), allowsNull) : array(element, allowsNull);
    }
    if (ARRAYS.contains(name) && text.arguments().size() == 1) {
      return array(text.arguments().get(0), allowsNull);
    }
    return MAPS.contains(name) && text.arguments().size() == 2
        ? new WireType(Kind.MAP, "", text.arguments(), allowsNull, Optional.empty())
        : scalar(Widening.unboxed(text.key()), allowsNull);
  }

  private static WireType scalar(String name, boolean allowsNull) {
    return new WireType(Kind.SCALAR, name, List.of(), allowsNull, Optional.empty());
  }

  private static WireType array(TypeText element, boolean allowsNull) {
    return new WireType(Kind.ARRAY, "", List.of(element), allowsNull, Optional.empty());
  }

  private static Kind kind(TypeContract declared) {
    if (declared instanceof TypeContract.EnumType) {
      return Kind.ENUM;
    }
    return declared instanceof TypeContract.UnionType ? Kind.UNION : Kind.OBJECT;
  }

  /** Whether it is {@code Optional} or one of its kin: what HTTP answers by a status of its own. */
  static boolean isOptional(TypeText text) {
    return text.name().equals("java.util.Optional") || OPTIONALS.containsKey(text.name());
  }
}
