/** How single values are written as text. */
@NullMarked
package io.kitgen.runtime.text;

import org.jspecify.annotations.NullMarked;
