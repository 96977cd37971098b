/** The runtime half of a transport that kitgen knows nothing of: a line of text each way. */
@NullMarked
package io.kitgen.samples.lines;

import org.jspecify.annotations.NullMarked;
