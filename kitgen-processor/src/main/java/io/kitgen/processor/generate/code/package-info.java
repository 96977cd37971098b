/** What several generators say in the same words: names, comments, signatures, skeletons. */
@NullMarked
package io.kitgen.processor.generate.code;

import org.jspecify.annotations.NullMarked;
