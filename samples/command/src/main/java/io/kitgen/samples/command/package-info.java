/** The command line of the samples' servers, with flags as Go's have them. */
@NullMarked
package io.kitgen.samples.command;

import org.jspecify.annotations.NullMarked;
