/** Call logs and context as SLF4J events. */
@NullMarked
package io.kitgen.slf4j;

import org.jspecify.annotations.NullMarked;
