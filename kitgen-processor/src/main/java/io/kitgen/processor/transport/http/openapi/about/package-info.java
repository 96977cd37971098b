/** What a document tells beside the operations: who serves it, and what callers have to show. */
@NullMarked
package io.kitgen.processor.transport.http.openapi.about;

import org.jspecify.annotations.NullMarked;
