/** What Jackson's annotations may say, and what kitgen would have to ignore. */
@NullMarked
package io.kitgen.processor.validate.json;

import org.jspecify.annotations.NullMarked;
