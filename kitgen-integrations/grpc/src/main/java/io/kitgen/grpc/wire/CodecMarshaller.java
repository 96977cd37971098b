package io.kitgen.grpc.wire;

import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoLimits;
import java.io.IOException;
import java.io.InputStream;

/** Messages as what they stand for, for who calls grpc-java itself. */
public final class CodecMarshaller<T> implements MethodDescriptor.Marshaller<T> {

  private final ProtoCodec<T> codec;

  /** By {@code codec}, within its usual limits. */
  public CodecMarshaller(ProtoCodec<T> codec) {
    this.codec = codec;
  }

  @Override
  public InputStream stream(T value) {
    return new MessageBytes(codec.write(value));
  }

  @Override
  public T parse(InputStream stream) {
    int most = ProtoLimits.DEFAULT.messageBytes();
    try {
      byte[] bytes = BytesMarshaller.read(stream, most);
      if (bytes == BytesMarshaller.TOO_LARGE) {
        throw Status.RESOURCE_EXHAUSTED
            .withDescription("the message has more than " + most + " bytes")
            .asRuntimeException();
      }
      return codec.read(bytes);
    } catch (IOException | ProtoException e) {
      throw Status.INTERNAL
          .withDescription("the message cannot be read")
          .withCause(e)
          .asRuntimeException();
    }
  }
}
