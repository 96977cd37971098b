package io.kitgen.interop.grpc.codec;

import com.google.protobuf.DiscardUnknownFieldsParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.kitgen.protobuf.ProtoCodec;
import java.util.List;
import java.util.Random;

/**
 * A type with the codec that was generated for it, and the class that protoc has made.
 *
 * @param depth how deep random values go
 */
record Subject<T>(Class<T> type, ProtoCodec<T> codec, Parser<? extends Message> theirs, int depth) {

  static final List<Subject<?>> ALL =
      List.of(
          of(
              Anything.Implicit.class,
              AnythingProto.IMPLICIT,
              io.kitgen.interop.grpc.codec.pb.Implicit.parser(),
              1),
          of(
              Anything.Explicit.class,
              AnythingProto.EXPLICIT,
              io.kitgen.interop.grpc.codec.pb.Explicit.parser(),
              2),
          of(
              Anything.Many.class,
              AnythingProto.MANY,
              io.kitgen.interop.grpc.codec.pb.Many.parser(),
              2),
          of(
              Anything.Maps.class,
              AnythingProto.MAPS,
              io.kitgen.interop.grpc.codec.pb.Maps.parser(),
              2),
          of(
              Anything.Node.class,
              AnythingProto.NODE,
              io.kitgen.interop.grpc.codec.pb.Node.parser(),
              3));

  private static <T> Subject<T> of(
      Class<T> type, ProtoCodec<T> codec, Parser<? extends Message> theirs, int depth) {
    return new Subject<>(type, codec, DiscardUnknownFieldsParser.wrap(theirs), depth);
  }

  /** The bytes of any value. */
  byte[] bytes(Random random) {
    return codec.write(new Dice(random).next(type, depth));
  }

  /** What protobuf-java writes of what it reads. */
  byte[] theirs(byte[] bytes) throws InvalidProtocolBufferException {
    return theirs.parseFrom(bytes).toByteArray();
  }

  /** What the generated codec writes of what it reads. */
  byte[] ours(byte[] bytes) {
    return codec.write(codec.read(bytes));
  }
}
