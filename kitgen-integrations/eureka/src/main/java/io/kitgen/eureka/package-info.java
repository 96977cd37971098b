/** Instances in Netflix's Eureka: found there and registered there. */
@NullMarked
package io.kitgen.eureka;

import org.jspecify.annotations.NullMarked;
