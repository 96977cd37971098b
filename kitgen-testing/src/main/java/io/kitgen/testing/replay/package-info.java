/** HTTP exchanges recorded into a file that people can read, and replayed from it. */
@NullMarked
package io.kitgen.testing.replay;

import org.jspecify.annotations.NullMarked;
