/** Reads JSON: in one pass over an array. */
@NullMarked
package io.kitgen.runtime.json.read;

import org.jspecify.annotations.NullMarked;
