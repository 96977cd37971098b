/** What types and their annotations mean to Protocol Buffers. */
@NullMarked
package io.kitgen.processor.model.proto;

import org.jspecify.annotations.NullMarked;
