/** The client with a life cycle. */
@NullMarked
package io.kitgen.processor.generate.client;

import org.jspecify.annotations.NullMarked;
