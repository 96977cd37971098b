package io.kitgen.proto;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the bits of an integer for those of an unsigned one: {@code uint32}, {@code uint64}, and
 * with {@link Fixed} {@code fixed32}, {@code fixed64}. Java sees values above its own range as
 * negative ones, for {@link Integer#toUnsignedString(int)} and the like.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD
})
public @interface Unsigned {}
