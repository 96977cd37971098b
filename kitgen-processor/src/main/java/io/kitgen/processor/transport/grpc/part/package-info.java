/** What each part of the binding is to the transport. */
@NullMarked
package io.kitgen.processor.transport.grpc.part;

import org.jspecify.annotations.NullMarked;
