/** Decides how a service looks in Protocol Buffers. */
@NullMarked
package io.kitgen.processor.plan.proto.planning;

import org.jspecify.annotations.NullMarked;
