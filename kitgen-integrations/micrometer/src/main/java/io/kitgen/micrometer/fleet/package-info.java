/** The instances of a client, and what becomes of them, as meters. */
@NullMarked
package io.kitgen.micrometer.fleet;

import org.jspecify.annotations.NullMarked;
