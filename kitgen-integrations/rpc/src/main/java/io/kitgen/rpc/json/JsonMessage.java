package io.kitgen.rpc.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import java.util.Arrays;

/** A message in JSON, by way of its bytes. */
record JsonMessage<T>(Descriptor message, ProtoCodec<T> codec) implements ProtoCodec<T> {

  private static final JsonEncoder<DynamicMessage> ENCODER = MessageWriter::write;

  @Override
  public T read(byte[] bytes, int offset, int length, ProtoLimits limits) {
    JsonDecoder<DynamicMessage> decoder = in -> MessageReader.read(message, in);
    JsonLimits json =
        JsonLimits.DEFAULT
            .withDepth(limits.depth())
            .withDocumentBytes(Math.max(1, limits.messageBytes()));
    byte[] read;
    try {
      byte[] document = Arrays.copyOfRange(bytes, offset, offset + length);
      read = decoder.read(document, json).toByteArray();
    } catch (JsonException e) {
      throw new ProtoException(e.path() + ": " + e.getMessage(), e);
    }
    return codec.read(read, 0, read.length, limits);
  }

  @Override
  public byte[] write(T value, int before) {
    byte[] json;
    try {
      json = ENCODER.write(DynamicMessage.parseFrom(message, codec.write(value)));
    } catch (InvalidProtocolBufferException e) {
      throw new ProtoException("a message that is no " + message.getFullName(), e);
    }
    byte[] bytes = new byte[before + json.length];
    System.arraycopy(json, 0, bytes, before, json.length);
    return bytes;
  }
}
