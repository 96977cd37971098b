/** What follows when a cargo was handled. */
@NullMarked
package io.kitgen.samples.shipping.inspection;

import org.jspecify.annotations.NullMarked;
