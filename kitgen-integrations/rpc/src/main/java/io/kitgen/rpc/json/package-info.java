/** Messages in the JSON of Protocol Buffers, by their descriptors. */
@NullMarked
package io.kitgen.rpc.json;

import org.jspecify.annotations.NullMarked;
