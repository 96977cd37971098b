package shop;

import org.jspecify.annotations.NullMarked;

/** An amount of cents. */
@NullMarked
public record Price(long cents, String currency) {}
