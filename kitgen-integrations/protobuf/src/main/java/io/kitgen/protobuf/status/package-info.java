/**
 * Errors as {@code google.rpc.Status} with details, as every gRPC library reads them, and the text
 * that gRPC puts into header fields.
 */
@NullMarked
package io.kitgen.protobuf.status;

import org.jspecify.annotations.NullMarked;
