/** Tests. */
@NullMarked
package io.kitgen.processor.transport.http;

import org.jspecify.annotations.NullMarked;
