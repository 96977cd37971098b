/** How a service looks in Protocol Buffers, with every name and number decided. */
@NullMarked
package io.kitgen.processor.plan.proto;

import org.jspecify.annotations.NullMarked;
