/** JSON, read and written value by value. */
@NullMarked
package io.kitgen.runtime.json;

import org.jspecify.annotations.NullMarked;
