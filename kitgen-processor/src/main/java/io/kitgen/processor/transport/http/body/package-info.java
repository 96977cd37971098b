/** Which kind of body a message has, and in which media types. */
@NullMarked
package io.kitgen.processor.transport.http.body;

import org.jspecify.annotations.NullMarked;
