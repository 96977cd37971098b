package io.kitgen.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A parameter, a result, or a member of an object or of an error.
 *
 * @param name what Java calls it
 * @param wire what JSON calls it
 * @param aliases other names under which it is read
 * @param type its type with null at each place: {@code java.util.List<java.lang.String?>}, see
 *     {@link TypeText}
 * @param required whether input without it is refused
 * @param defaultText the text that stands for what was left out
 * @param access which way it travels
 * @param inclusion which values are written, as Jackson's {@code JsonInclude} calls them
 * @param json what else shapes its JSON, by name: a format, say
 * @param javadoc its comment, or empty
 */
public record MemberContract(
    String name,
    String wire,
    List<String> aliases,
    String type,
    boolean required,
    Optional<String> defaultText,
    Access access,
    String inclusion,
    SortedMap<String, String> json,
    boolean sensitive,
    String javadoc) {

  /** What {@link #inclusion} is where every value is written. */
  public static final String ALWAYS = "ALWAYS";

  /** Which way a member travels. */
  public enum Access {
    READ_WRITE,
    /** It is written and never read. */
    READ_ONLY,
    /** It is read and never written. */
    WRITE_ONLY,
    /** Java alone knows it. */
    NONE;

    /** The one for a member that is {@code read} and {@code written}. */
    public static Access of(boolean read, boolean written) {
      if (read) {
        return written ? READ_WRITE : WRITE_ONLY;
      }
      return written ? READ_ONLY : NONE;
    }

    /** Whether it is taken from input. */
    public boolean isRead() {
      return this == READ_WRITE || this == WRITE_ONLY;
    }

    /** Whether it is part of output. */
    public boolean isWritten() {
      return this == READ_WRITE || this == READ_ONLY;
    }
  }

  /** Copies {@code aliases} and {@code json}. */
  public MemberContract {
    aliases = List.copyOf(aliases);
    json = Copies.sorted(json);
  }

  /** One with nothing but a name and a type. */
  public static MemberContract of(String name, String type, boolean required) {
    return new MemberContract(
        name,
        name,
        List.of(),
        type,
        required,
        Optional.empty(),
        Access.READ_WRITE,
        ALWAYS,
        Copies.sorted(Map.of()),
        false,
        "");
  }
}
