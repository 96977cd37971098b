/** Tests. */
@NullMarked
package io.kitgen.processor.transport.http.placing;

import org.jspecify.annotations.NullMarked;
