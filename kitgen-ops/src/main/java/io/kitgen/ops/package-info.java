/** What an operator sees and does. */
@NullMarked
package io.kitgen.ops;

import org.jspecify.annotations.NullMarked;
