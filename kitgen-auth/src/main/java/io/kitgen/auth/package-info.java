/** Who calls, and what they may do. */
@NullMarked
package io.kitgen.auth;

import org.jspecify.annotations.NullMarked;
