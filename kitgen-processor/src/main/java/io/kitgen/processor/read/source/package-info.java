/** What can be read of any element: its place, its annotations, its comment. */
@NullMarked
package io.kitgen.processor.read.source;

import org.jspecify.annotations.NullMarked;
