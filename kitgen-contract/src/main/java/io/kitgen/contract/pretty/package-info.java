/** How JSON is written that people read. Not exported: the processor alone uses it too. */
@NullMarked
package io.kitgen.contract.pretty;

import org.jspecify.annotations.NullMarked;
