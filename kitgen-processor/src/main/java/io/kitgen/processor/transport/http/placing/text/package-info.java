/** Places what travels as texts, and says what texts cannot carry. */
@NullMarked
package io.kitgen.processor.transport.http.placing.text;

import org.jspecify.annotations.NullMarked;
