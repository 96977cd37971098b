/** Tests. */
@NullMarked
package io.kitgen.processor.transport.http.route;

import org.jspecify.annotations.NullMarked;
