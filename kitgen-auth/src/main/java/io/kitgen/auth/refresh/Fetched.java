package io.kitgen.auth.refresh;

import java.time.Duration;

/**
 * A value that has just come.
 *
 * @param value the value
 * @param fresh after how long, from when it was asked for, it is fetched anew in the background
 * @param usable after how long it is not to be used any more; not less than {@code fresh}
 * @param <T> its type
 */
public record Fetched<T>(T value, Duration fresh, Duration usable) {}
