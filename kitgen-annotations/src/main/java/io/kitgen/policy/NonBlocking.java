package io.kitgen.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Promises that the operation never waits: no I/O, no lock that is held for long, no sleep. An
 * engine with event loops may then call it on one, which saves a change of threads; others ignore
 * the promise. On the interface it holds for every operation. What stands around the call must keep
 * it too: middleware, admission, observers and hooks run on the same thread.
 *
 * <pre>{@code
 * @NonBlocking
 * long sum(long a, long b);
 * }</pre>
 *
 * <p>A method that returns a {@code CompletionStage} cannot promise this: its result is awaited.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NonBlocking {}
