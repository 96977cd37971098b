/** The edge of a server: what happens around every call, whatever the transport. */
@NullMarked
package io.kitgen.runtime.server;

import org.jspecify.annotations.NullMarked;
