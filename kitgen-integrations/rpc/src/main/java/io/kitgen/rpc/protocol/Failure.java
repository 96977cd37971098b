package io.kitgen.rpc.protocol;

import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.protobuf.status.GrpcText;
import io.kitgen.protobuf.status.StatusDetails;
import io.kitgen.rpc.wire.GrpcFields;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An error of a call.
 *
 * @param operation what was called
 * @param reply what is said of it
 * @param declared the business error, or null when it is none
 */
public record Failure(
    ProtoOperation<?, ?> operation, ErrorReply reply, @Nullable DeclaredError<?> declared) {

  /** The fields that say it, behind {@code before}. */
  public Headers fields(Headers before) {
    Headers.Builder fields = before.toBuilder();
    reply.metadata().forEach(fields::set);
    fields.add(GrpcFields.STATUS, Integer.toString(reply.code().number()));
    String message = reply.message();
    if (message != null) {
      fields.add(GrpcFields.MESSAGE, GrpcText.encode(message));
    }
    byte[] details = StatusDetails.bytes(operation, reply, declared);
    if (details != null) {
      fields.add(GrpcFields.DETAILS, GrpcText.encodeBinary(details));
    }
    return fields.build();
  }
}
