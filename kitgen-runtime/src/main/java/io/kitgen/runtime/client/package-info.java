/** The edge of a client: what happens around every attempt, whatever the transport. */
@NullMarked
package io.kitgen.runtime.client;

import org.jspecify.annotations.NullMarked;
