/** Messages that are written by hand. */
@NullMarked
package io.kitgen.rpc.plain;

import org.jspecify.annotations.NullMarked;
