package io.kitgen.contract;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * A type as contracts write it, with null at each place: {@code java.util.List<demo.Order?>!} is a
 * list of which nothing is said, with elements that may be null. A type without a mark is never
 * null.
 *
 * @param name without arguments; {@code []} for an array, whose element is its one argument
 * @param arguments in order
 */
public record TypeText(String name, List<TypeText> arguments, Null nulls) {

  /** What {@link #name} is for an array. */
  public static final String ARRAY = "[]";

  private static final String PUNCTUATION = "<>,?![";

  /** Whether a value may be null. */
  public enum Null {
    /** Never. */
    NEVER(""),
    /** It may. */
    ALLOWED("?"),
    /** Nothing is said: it may on the wire, and Java does not look. */
    UNSPECIFIED("!");

    private final String mark;

    Null(String mark) {
      this.mark = mark;
    }
  }

  /** Copies {@code arguments}. */
  public TypeText {
    arguments = List.copyOf(arguments);
  }

  /** An array of {@code element}. */
  public static TypeText array(TypeText element, Null nulls) {
    return new TypeText(ARRAY, List.of(element), nulls);
  }

  /**
   * Reads what {@link #toString} writes. Of other texts something comes too, that equals nothing
   * else.
   */
  public static TypeText parse(String text) {
    return new Parser(text).type();
  }

  /** Whether null is let pass. */
  public boolean allowsNull() {
    return nulls != Null.NEVER;
  }

  /** The type without what is said of null, as Java's key of it: {@code demo.Page<demo.Order>}. */
  public String key() {
    if (name.equals(ARRAY)) {
      return arguments.get(0).key() + ARRAY;
    }
    return arguments.isEmpty()
        ? name
        : name + arguments.stream().map(TypeText::key).collect(joining(", ", "<", ">"));
  }

  @Override
  public String toString() {
    if (name.equals(ARRAY)) {
      return arguments.get(0) + ARRAY + nulls.mark;
    }
    String all =
        arguments.isEmpty()
            ? ""
            : arguments.stream().map(TypeText::toString).collect(joining(", ", "<", ">"));
    return name + all + nulls.mark;
  }

  private static final class Parser {

    private final String text;
    private int place;

    Parser(String text) {
      this.text = text;
    }

    TypeText type() {
      int start = place;
      while (place < text.length() && PUNCTUATION.indexOf(text.charAt(place)) < 0) {
        place++;
      }
      String name = text.substring(start, place).strip();
      List<TypeText> arguments = new ArrayList<>();
      if (skip("<")) {
        do {
          arguments.add(type());
        } while (skip(","));
        skip(">");
      }
      TypeText type = new TypeText(name, arguments, nulls());
      while (skip(ARRAY)) {
        type = array(type, nulls());
      }
      return type;
    }

    private Null nulls() {
      return skip("?") ? Null.ALLOWED : skip("!") ? Null.UNSPECIFIED : Null.NEVER;
    }

    private boolean skip(String expected) {
      boolean there = text.startsWith(expected, place);
      place += there ? expected.length() : 0;
      return there;
    }
  }
}
