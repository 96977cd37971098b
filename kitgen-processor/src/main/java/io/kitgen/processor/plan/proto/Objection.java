package io.kitgen.processor.plan.proto;

import io.kitgen.processor.model.Origin;
import java.util.List;

/**
 * Something that Protocol Buffers cannot carry as it is written.
 *
 * @param arguments what a sentence about it needs, in the order that {@link Kind} gives
 */
public record Objection(Kind kind, Origin origin, List<Object> arguments) {

  /** What is wrong. */
  public enum Kind {
    /** The member and the number, which no field can have. */
    BAD_NUMBER,
    /** Two members and their number. */
    NUMBER_TWICE,
    /** The member and the number, or the name, that is reserved. */
    RESERVED,
    /** Where an annotation of a field stands, which is no field of a message; the annotation. */
    NO_FIELD,
    /** The annotation and the member, whose type is no {@code int} or {@code long}. */
    NO_INTEGER,
    /** The annotation and the one that it contradicts. */
    CONTRADICTION,
    /** The type and why it has no form. */
    NO_FORM,
    /** The member whose elements may be null. */
    NULL_ELEMENT,
    /** The member and how it is laid out: unwrapped, or the rest. */
    BAD_LAYOUT,
    /** The package. */
    BAD_PACKAGE,
    /** The service. */
    BAD_SERVICE,
    /** The option and why. */
    BAD_OPTION,
    /** The Java name and what became of it. */
    BAD_NAME,
    /** Two Java names and the name of both. */
    SAME_NAME,
    /** The name that two things of the package have. */
    SAME_TYPE_NAME,
    /** The operation, which takes messages and something else. */
    MESSAGES_AND_MORE
  }

  /** One with {@code arguments}. */
  public static Objection of(Kind kind, Origin origin, Object... arguments) {
    return new Objection(kind, origin, List.of(arguments));
  }
}
