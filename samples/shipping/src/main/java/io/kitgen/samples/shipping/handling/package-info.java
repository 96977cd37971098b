/** The context of the people who handle cargo on its way. */
@NullMarked
package io.kitgen.samples.shipping.handling;

import org.jspecify.annotations.NullMarked;
