/** What Jackson's annotations say of the user's types. */
@NullMarked
package io.kitgen.processor.model.json;

import org.jspecify.annotations.NullMarked;
