/** Possible ways, found by a service of somebody else's. */
@NullMarked
package io.kitgen.samples.shipping.routing;

import org.jspecify.annotations.NullMarked;
