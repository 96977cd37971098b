/** Fields as lines: logfmt and JSON, by Go kit's rules. */
@NullMarked
package io.kitgen.ops.text;

import org.jspecify.annotations.NullMarked;
