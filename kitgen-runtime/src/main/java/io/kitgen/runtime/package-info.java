/** The runtime that generated code calls. */
@NullMarked
package io.kitgen.runtime;

import org.jspecify.annotations.NullMarked;
