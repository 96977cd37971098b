/** A service inside a Spring Boot application. */
@NullMarked
package io.kitgen.samples.springboot;

import org.jspecify.annotations.NullMarked;
