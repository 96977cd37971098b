/** Files over HTTP: content, ranges, conditions and forms with files. */
@NullMarked
package io.kitgen.samples.files;

import org.jspecify.annotations.NullMarked;
