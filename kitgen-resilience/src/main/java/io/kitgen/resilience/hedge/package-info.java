/** A second attempt beside the first one, when that takes long. */
@NullMarked
package io.kitgen.resilience.hedge;

import org.jspecify.annotations.NullMarked;
