/** A contract as a value, and as the JSON of {@code META-INF/kitgen/<interface>.json}. */
@NullMarked
package io.kitgen.contract;

import org.jspecify.annotations.NullMarked;
