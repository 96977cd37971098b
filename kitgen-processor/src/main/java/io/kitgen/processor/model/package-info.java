/** What the user wrote, free of the compiler's own model. */
@NullMarked
package io.kitgen.processor.model;

import org.jspecify.annotations.NullMarked;
