/** The set of endpoints of a service. */
@NullMarked
package io.kitgen.processor.generate.endpoints;

import org.jspecify.annotations.NullMarked;
