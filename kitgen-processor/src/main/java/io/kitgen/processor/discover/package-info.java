/** Finds the services of a round, and which of them must wait for types still to be generated. */
@NullMarked
package io.kitgen.processor.discover;

import org.jspecify.annotations.NullMarked;
