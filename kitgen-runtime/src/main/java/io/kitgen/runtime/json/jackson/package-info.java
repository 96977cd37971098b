/** The JSON engine on Jackson's streaming parser and generator: the only package that sees them. */
@NullMarked
package io.kitgen.runtime.json.jackson;

import org.jspecify.annotations.NullMarked;
