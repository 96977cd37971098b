/** The JSON of messages, user types and errors. */
@NullMarked
package io.kitgen.processor.generate.json;

import org.jspecify.annotations.NullMarked;
