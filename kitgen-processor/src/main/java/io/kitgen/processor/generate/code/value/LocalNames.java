package io.kitgen.processor.generate.code.value;

import com.palantir.javapoet.NameAllocator;
import io.kitgen.processor.model.json.JsonMember;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The variables of one method, none of which hides what the method needs. */
public final class LocalNames {

  // Names of types and packages that stand before a dot, where Java would see a variable.
  private static final List<String> TYPES =
      List.of(
          "Arrays",
          "Collections",
          "Double",
          "Float",
          "JsonMembers",
          "JsonValue",
          "Optional",
          "OptionalDouble",
          "OptionalInt",
          "OptionalLong",
          "Presence",
          "ProtoSize",
          "ProtoTimes",
          "ProtoWriter",
          "TextFormats",
          "io",
          "java");

  private final NameAllocator names = new NameAllocator();
  private final Map<String, String> given = new HashMap<>();

  public LocalNames(String... parameters) {
    List.of(parameters).forEach(this::take);
    TYPES.forEach(this::take);
  }

  /** The variable that holds {@code member}. */
  public String of(JsonMember member) {
    return given.computeIfAbsent(member.property(), this::of);
  }

  /** A new variable, called {@code wanted} if that is free. */
  public String of(String wanted) {
    // All in upper case it could hide a constant.
    boolean constant = wanted.equals(wanted.toUpperCase(Locale.ROOT));
    return take(constant ? wanted.toLowerCase(Locale.ROOT) : wanted);
  }

  private String take(String wanted) {
    // Without a tag it makes up a random UUID for each name.
    return names.newName(wanted, new Object());
  }
}
