/** How deadlines cross the wire, and how a thread learns that its own has passed. */
@NullMarked
package io.kitgen.runtime.server.deadline;

import org.jspecify.annotations.NullMarked;
