/** The rules that a service must keep, whatever the transport: one class for each family. */
@NullMarked
package io.kitgen.processor.validate;

import org.jspecify.annotations.NullMarked;
