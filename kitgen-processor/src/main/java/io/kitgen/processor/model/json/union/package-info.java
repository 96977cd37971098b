/** How JSON says which of several types a value has. */
@NullMarked
package io.kitgen.processor.model.json.union;

import org.jspecify.annotations.NullMarked;
