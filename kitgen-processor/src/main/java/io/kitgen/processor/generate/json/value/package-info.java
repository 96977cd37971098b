/** Single values, containers, and the names of one JSON class. */
@NullMarked
package io.kitgen.processor.generate.json.value;

import org.jspecify.annotations.NullMarked;
