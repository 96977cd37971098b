/** Bodies of several parts: forms with files, and several ranges of one body. */
@NullMarked
package io.kitgen.runtime.http.multipart;

import org.jspecify.annotations.NullMarked;
