/** What travels as text, in the binding's text. */
@NullMarked
package io.kitgen.processor.transport.http.code.text;

import org.jspecify.annotations.NullMarked;
