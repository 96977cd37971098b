/** How the types of a service look in JSON, with every name decided. */
@NullMarked
package io.kitgen.processor.plan.json;

import org.jspecify.annotations.NullMarked;
