package io.kitgen.processor.model.policy;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.facts.TimeoutText;
import java.time.Duration;
import java.util.Optional;

/**
 * A member of a policy's annotation.
 *
 * @param name as it is written
 * @param range what may be written
 * @param otherwise what holds when nothing is; a time as text
 */
record PolicyMember(String name, Range range, Object otherwise) {

  /** What a value may be. */
  enum Range {
    ANY_COUNT("at least 0"),
    COUNT("at least 1"),
    COUNT_OF_SEVERAL("at least 2"),
    SHARE("more than 0 and at most 1"),
    SHARE_OR_NONE("0 to 1"),
    TIME("a time above zero"),
    TIME_OR_NONE("a time");

    private final String words;

    Range(String words) {
      this.words = words;
    }

    /** Completes "expected …". */
    String words() {
      return words;
    }

    boolean isTime() {
      return this == TIME || this == TIME_OR_NONE;
    }

    /** Whether {@code number} is within; false of what is no number. */
    boolean allows(double number) {
      return switch (this) {
        case ANY_COUNT -> number >= 0;
        case COUNT -> number >= 1;
        case COUNT_OF_SEVERAL -> number >= 2;
        case SHARE -> number > 0 && number <= 1;
        case SHARE_OR_NONE -> number >= 0 && number <= 1;
        case TIME, TIME_OR_NONE -> false;
      };
    }
  }

  /** What {@code annotation} has for it, be it good or not. */
  Object written(AnnotationModel annotation) {
    return annotation.values().getOrDefault(name, otherwise);
  }

  /** The value in {@code annotation}: a {@link Number} or a {@link Duration}; empty if bad. */
  Optional<Object> value(AnnotationModel annotation) {
    Object written = written(annotation);
    if (range.isTime()) {
      return time(written.toString()).value().map(time -> time);
    }
    return written instanceof Number number && range.allows(number.doubleValue())
        ? Optional.of(number)
        : Optional.empty();
  }

  /** {@code text} as a time of this member. */
  TimeoutText time(String text) {
    return range == Range.TIME ? TimeoutText.of(text) : TimeoutText.orNone(text);
  }
}
