/** Messages that flow, where a request or a response has more than one. */
@NullMarked
package io.kitgen.runtime.stream;

import org.jspecify.annotations.NullMarked;
