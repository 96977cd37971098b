/** The service middleware that tells listeners of calls. */
@NullMarked
package io.kitgen.processor.generate.instrumentation;

import org.jspecify.annotations.NullMarked;
