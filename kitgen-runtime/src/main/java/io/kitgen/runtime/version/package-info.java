/** Which generated code this runtime carries. */
@NullMarked
package io.kitgen.runtime.version;

import org.jspecify.annotations.NullMarked;
