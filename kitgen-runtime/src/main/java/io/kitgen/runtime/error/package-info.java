/** What can go wrong with a call, and how it is told. */
@NullMarked
package io.kitgen.runtime.error;

import org.jspecify.annotations.NullMarked;
