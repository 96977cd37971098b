/** Bodies that are no JSON: content with what is said of it, forms with files, conditions. */
@NullMarked
package io.kitgen.http;

import org.jspecify.annotations.NullMarked;
