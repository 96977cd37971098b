/** What is done with messages that flow: sources, filters, publishers. */
@NullMarked
package io.kitgen.runtime.flow;

import org.jspecify.annotations.NullMarked;
