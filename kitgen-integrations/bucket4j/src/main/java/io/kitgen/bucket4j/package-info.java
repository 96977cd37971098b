/** Rate limits of Bucket4j, in the process or in a store that a fleet shares. */
@NullMarked
package io.kitgen.bucket4j;

import org.jspecify.annotations.NullMarked;
