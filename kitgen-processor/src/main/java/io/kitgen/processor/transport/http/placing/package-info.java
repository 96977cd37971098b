/** Decides where each parameter travels, and says where that cannot be. */
@NullMarked
package io.kitgen.processor.transport.http.placing;

import org.jspecify.annotations.NullMarked;
