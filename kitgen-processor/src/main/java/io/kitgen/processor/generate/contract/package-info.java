/** The contract of a service as a resource. */
@NullMarked
package io.kitgen.processor.generate.contract;

import org.jspecify.annotations.NullMarked;
