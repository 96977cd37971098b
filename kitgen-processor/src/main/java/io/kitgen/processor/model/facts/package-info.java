/** What annotations and names in the model mean: decided here once, for rules and plan alike. */
@NullMarked
package io.kitgen.processor.model.facts;

import org.jspecify.annotations.NullMarked;
