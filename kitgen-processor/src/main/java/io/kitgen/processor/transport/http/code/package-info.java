/** The text of the binding. */
@NullMarked
package io.kitgen.processor.transport.http.code;

import org.jspecify.annotations.NullMarked;
