/** How a client reads errors out of answers; internal. */
@NullMarked
package io.kitgen.runtime.http.fault;

import org.jspecify.annotations.NullMarked;
