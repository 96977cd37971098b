/** HTTP as values: requests, responses, bodies, and the one function between them. */
@NullMarked
package io.kitgen.runtime.http;

import org.jspecify.annotations.NullMarked;
