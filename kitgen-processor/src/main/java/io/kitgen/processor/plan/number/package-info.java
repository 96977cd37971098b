/** Which numbers fields and constants have on wires that send numbers in place of names. */
@NullMarked
package io.kitgen.processor.plan.number;

import org.jspecify.annotations.NullMarked;
