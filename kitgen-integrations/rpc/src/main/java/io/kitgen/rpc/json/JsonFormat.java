package io.kitgen.rpc.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.rpc.wire.Format;

/**
 * The JSON that protobuf defines for every message, as Connect's clients send it: 64-bit integers
 * as strings, bytes in base64, times as text. Made of the descriptor, and so of the names in the
 * {@code .proto}; what jackson-annotations say has no part in it.
 *
 * @param requests the messages of requests
 * @param responses the messages of responses
 */
public record JsonFormat(Descriptor requests, Descriptor responses) implements Format {

  /**
   * The format of {@code operation}.
   *
   * @throws IllegalArgumentException when its file does not describe it
   */
  public static JsonFormat of(ProtoOperation<?, ?> operation) {
    String service = operation.service().substring(operation.service().lastIndexOf('.') + 1);
    ServiceDescriptor described = Descriptors.of(operation.file()).findServiceByName(service);
    MethodDescriptor method =
        described == null ? null : described.findMethodByName(operation.method());
    if (method == null) {
      throw new IllegalArgumentException(operation.file().name() + " has no " + operation);
    }
    return new JsonFormat(method.getInputType(), method.getOutputType());
  }

  @Override
  public <T> ProtoCodec<T> request(ProtoCodec<T> codec) {
    return new JsonMessage<>(requests, codec);
  }

  @Override
  public <T> ProtoCodec<T> response(ProtoCodec<T> codec) {
    return new JsonMessage<>(responses, codec);
  }
}
