/** Instances in Eureka: found there and registered there. */
@NullMarked
package io.kitgen.eureka;

import org.jspecify.annotations.NullMarked;
