/**
 * Makes annotations of ours out of those of Spring, JAX-RS, Micronaut, Feign and Retrofit, known by
 * their names: the stage between reading and validating, behind which nobody knows of them.
 */
@NullMarked
package io.kitgen.processor.dialect;

import org.jspecify.annotations.NullMarked;
