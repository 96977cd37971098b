package io.kitgen.rpc.server;

import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.protobuf.status.ErrorInResult;
import io.kitgen.runtime.error.ErrorReply;

/** Responses of {@code operation} that hold a business error and nothing else; to be written. */
record ErrorResult(ProtoOperation<?, ?> operation) implements ProtoCodec<ErrorReply> {

  @Override
  public ErrorReply read(byte[] bytes, int offset, int length, ProtoLimits limits) {
    throw new ProtoException("a server does not read its own errors");
  }

  @Override
  public byte[] write(ErrorReply reply, int before) {
    return ErrorInResult.write(operation, reply, before);
  }
}
