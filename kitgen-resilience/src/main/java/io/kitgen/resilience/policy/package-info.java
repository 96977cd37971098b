/**
 * What annotations say of an operation, as values: tags of {@link io.kitgen.runtime.Operation}.
 * Code at the wiring may use others in their place.
 */
@NullMarked
package io.kitgen.resilience.policy;

import org.jspecify.annotations.NullMarked;
