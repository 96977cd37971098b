package io.kitgen.processor.model.proto;

import io.kitgen.processor.model.facts.Words;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the style guide of Protocol Buffers wants them. */
public final class ProtoNames {

  private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private ProtoNames() {}

  /** {@code unit_price} for {@code unitPrice}. */
  public static String field(String property) {
    return Words.constant(property).toLowerCase(Locale.ROOT);
  }

  /** {@code COLOR_RED} for {@code RED} of {@code Color}; {@code COLOR_RED} stays as it is. */
  public static String constant(String type, String constant) {
    String prefix = Words.constant(type) + "_";
    String name = Words.constant(constant);
    return name.startsWith(prefix) ? name : prefix + name;
  }

  /** What JSON calls a field of which nothing else is said: {@code unitPrice}. */
  public static String json(String field) {
    StringBuilder json = new StringBuilder();
    boolean capital = false;
    for (int i = 0; i < field.length(); i++) {
      char letter = field.charAt(i);
      if (letter == '_') {
        capital = true;
      } else {
        json.append(capital && letter >= 'a' && letter <= 'z' ? (char) (letter - 32) : letter);
        capital = false;
      }
    }
    return json.toString();
  }

  /** Whether a field can be called {@code name}. */
  public static boolean isField(String name) {
    return FIELD.matcher(name).matches();
  }

  /** Whether a message, an enum, a constant or a service can be called {@code name}. */
  public static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches();
  }

  /** Whether {@code name} is one or more identifiers with dots between. */
  public static boolean isPackage(String name) {
    for (String part : name.split("\\.", -1)) {
      if (!isIdentifier(part)) {
        return false;
      }
    }
    return true;
  }
}
