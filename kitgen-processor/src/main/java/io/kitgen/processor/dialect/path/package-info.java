/** How others write paths, and what they put into them besides. */
@NullMarked
package io.kitgen.processor.dialect.path;

import org.jspecify.annotations.NullMarked;
