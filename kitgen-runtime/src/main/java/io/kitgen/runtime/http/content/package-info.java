/** Bodies that are no JSON: content with what is said of it, ranges, conditions. */
@NullMarked
package io.kitgen.runtime.http.content;

import org.jspecify.annotations.NullMarked;
