/** Go kit's addsvc: two operations, three business errors, one {@code main}. */
@NullMarked
package io.kitgen.samples.addsvc;

import org.jspecify.annotations.NullMarked;
