package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How all the JSON of a service looks: its requests, its responses, its errors, and every type that
 * they reach. It says nothing of texts in paths, queries and header fields. What a type or a member
 * says itself comes first.
 *
 * <pre>{@code
 * @KitService
 * @JsonPolicy(naming = JsonPolicy.Naming.SNAKE_CASE, longs = JsonPolicy.Longs.STRING)
 * public interface Shop { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface JsonPolicy {

  /**
   * The names of members that are not given by {@code @JsonProperty}; aliases stay as they are.
   *
   * @return the strategy; names of Java by default
   */
  Naming naming() default Naming.LOWER_CAMEL_CASE;

  /**
   * How {@code long} is written and read: JavaScript reads numbers beyond 2^53 inexactly.
   *
   * @return the form; a number by default
   */
  Longs longs() default Longs.NUMBER;

  /**
   * How {@code Instant} is written and read.
   *
   * @return the form; ISO 8601 by default
   */
  Instants instants() default Instants.ISO;

  /**
   * What becomes of a member that nobody knows.
   *
   * @return the decision; it is passed over by default
   */
  Unknown unknown() default Unknown.IGNORE;

  /**
   * Whether members are found whatever the case of their letters.
   *
   * @return whether they are; not so by default
   */
  boolean caseInsensitive() default false;

  /** The strategies of Jackson's databind. */
  enum Naming {
    /** {@code firstName}. */
    LOWER_CAMEL_CASE,
    /** {@code FirstName}. */
    UPPER_CAMEL_CASE,
    /** {@code first_name}. */
    SNAKE_CASE,
    /** {@code FIRST_NAME}. */
    UPPER_SNAKE_CASE,
    /** {@code firstname}. */
    LOWER_CASE,
    /** {@code first-name}. */
    KEBAB_CASE,
    /** {@code first.name}. */
    LOWER_DOT_CASE
  }

  /** The forms of a {@code long}. */
  enum Longs {
    /** {@code 1}. */
    NUMBER,
    /** {@code "1"}. */
    STRING
  }

  /** The forms of an {@code Instant}. */
  enum Instants {
    /** {@code "2026-11-20T10:15:30.5Z"}. */
    ISO,
    /** Whole seconds since 1970, {@code 1795169730}; what is finer is cut off. */
    EPOCH_SECONDS,
    /** Whole milliseconds since 1970, {@code 1795169730500}; what is finer is cut off. */
    EPOCH_MILLIS
  }

  /** What becomes of a member that nobody knows. */
  enum Unknown {
    /** It is passed over. */
    IGNORE,
    /** The document is refused. What is written and never read counts as known. */
    REFUSE
  }
}
