/** What the meters of calls are called, and which tags they have. */
@NullMarked
package io.kitgen.micrometer.names;

import org.jspecify.annotations.NullMarked;
