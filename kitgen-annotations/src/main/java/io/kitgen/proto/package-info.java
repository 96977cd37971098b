/** How types look in Protocol Buffers, where the usual form of their Java type is not wanted. */
@NullMarked
package io.kitgen.proto;

import org.jspecify.annotations.NullMarked;
