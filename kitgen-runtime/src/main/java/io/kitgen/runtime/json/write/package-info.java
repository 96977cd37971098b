/** Writes JSON: into an array that is used again and again. */
@NullMarked
package io.kitgen.runtime.json.write;

import org.jspecify.annotations.NullMarked;
