/** Calls that stay in this process, and how they are made to behave as those that leave it. */
@NullMarked
package io.kitgen.runtime.local;

import org.jspecify.annotations.NullMarked;
