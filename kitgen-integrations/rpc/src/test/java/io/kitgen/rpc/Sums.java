package io.kitgen.rpc;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import io.kitgen.Code;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoFile;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorCodec;
import io.kitgen.runtime.stream.RequestStream;
import io.kitgen.runtime.stream.ResponseStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A service by hand, of each kind of operation: what a generator would print. */
final class Sums {

  record Pair(long a, long b, String note) {}

  record Sum(long v) {}

  record Pairs(Iterator<Pair> pairs) {}

  record SumStream(Stream<Sum> sums) {}

  static final class TwoZeroes extends Exception {
    private static final long serialVersionUID = 1L;

    TwoZeroes() {
      super("can't sum two zeroes: ½");
    }
  }

  static final DeclaredError<TwoZeroes> TWO_ZEROES =
      new DeclaredError<>(
          TwoZeroes.class,
          "two-zeroes",
          Code.INVALID_ARGUMENT,
          400,
          "about:blank",
          "",
          ErrorCodec.of((message, members) -> new TwoZeroes(), (error, out) -> {}));

  static final ProtoFile FILE = new ProtoFile("pb/sums.proto", Sums::descriptor, List.of());

  static final ProtoCodec<Pair> PAIR =
      new ProtoCodec<>() {
        @Override
        public Pair read(byte[] bytes, int offset, int length, ProtoLimits limits) {
          CodedInputStream in = CodedInputStream.newInstance(bytes, offset, length);
          long a = 0;
          long b = 0;
          String note = "";
          try {
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
              switch (tag) {
                case 8 -> a = in.readInt64();
                case 16 -> b = in.readInt64();
                case 26 -> note = in.readStringRequireUtf8();
                default -> in.skipField(tag);
              }
            }
          } catch (IOException e) {
            throw new ProtoException("not a Pair", e);
          }
          return new Pair(a, b, note);
        }

        @Override
        public byte[] write(Pair pair, int before) {
          throw new ProtoException("not in these tests");
        }
      };

  static final ProtoCodec<Sum> SUM =
      new ProtoCodec<>() {
        @Override
        public Sum read(byte[] bytes, int offset, int length, ProtoLimits limits) {
          throw new ProtoException("not in these tests");
        }

        @Override
        public byte[] write(Sum sum, int before) {
          int size = sum.v() == 0 ? 0 : CodedOutputStream.computeInt64Size(1, sum.v());
          byte[] bytes = new byte[before + size];
          CodedOutputStream out = CodedOutputStream.newInstance(bytes, before, size);
          try {
            if (size > 0) {
              out.writeInt64(1, sum.v());
            }
          } catch (IOException e) {
            throw new ProtoException("no room", e);
          }
          return bytes;
        }
      };

  static final ProtoOperation<Pair, Sum> SUM_OPERATION =
      ProtoOperation.of(
              Operation.of("sums", "sum", Pair.class, Sum.class).declares(TWO_ZEROES).build(),
              FILE,
              "pb.Sums",
              "Sum")
          .request(PAIR)
          .response(SUM)
          .noSideEffects()
          .build();

  static final ProtoOperation<Pair, SumStream> COUNT =
      ProtoOperation.of(
              Operation.of("sums", "count", Pair.class, SumStream.class)
                  .responseStream(new ResponseStream<>(Sum.class, SumStream::sums, SumStream::new))
                  .declares(TWO_ZEROES)
                  .build(),
              FILE,
              "pb.Sums",
              "Count")
          .request(PAIR)
          .responseMessages(SUM, SumStream::new, SumStream::sums)
          .build();

  static final ProtoOperation<Pairs, Sum> TOTAL =
      ProtoOperation.of(
              Operation.of("sums", "total", Pairs.class, Sum.class)
                  .requestStream(
                      new RequestStream<>(
                          Pair.class, Pairs::pairs, (all, other) -> new Pairs(other)))
                  .build(),
              FILE,
              "pb.Sums",
              "Total")
          .requestMessages(PAIR, Pairs::new, Pairs::pairs)
          .response(SUM)
          .build();

  static final ProtoOperation<Pairs, SumStream> EACH =
      ProtoOperation.of(
              Operation.of("sums", "each", Pairs.class, SumStream.class)
                  .requestStream(
                      new RequestStream<>(
                          Pair.class, Pairs::pairs, (all, other) -> new Pairs(other)))
                  .responseStream(new ResponseStream<>(Sum.class, SumStream::sums, SumStream::new))
                  .build(),
              FILE,
              "pb.Sums",
              "Each")
          .requestMessages(PAIR, Pairs::new, Pairs::pairs)
          .responseMessages(SUM, SumStream::new, SumStream::sums)
          .build();

  private Sums() {}

  private static byte[] descriptor() {
    return FileDescriptorProto.newBuilder()
        .setName("pb/sums.proto")
        .setPackage("pb")
        .setSyntax("proto3")
        .addMessageType(
            message(
                "Pair",
                field("a", 1, FieldDescriptorProto.Type.TYPE_INT64),
                field("b", 2, FieldDescriptorProto.Type.TYPE_INT64),
                field("note", 3, FieldDescriptorProto.Type.TYPE_STRING)))
        .addMessageType(message("Total", field("v", 1, FieldDescriptorProto.Type.TYPE_INT64)))
        .addService(
            ServiceDescriptorProto.newBuilder()
                .setName("Sums")
                .addMethod(method("Sum", false, false))
                .addMethod(method("Count", false, true))
                .addMethod(method("Total", true, false))
                .addMethod(method("Each", true, true)))
        .build()
        .toByteArray();
  }

  private static DescriptorProto message(String name, FieldDescriptorProto... fields) {
    return DescriptorProto.newBuilder().setName(name).addAllField(List.of(fields)).build();
  }

  private static FieldDescriptorProto field(
      String name, int number, FieldDescriptorProto.Type type) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setType(type)
        .setLabel(Label.LABEL_OPTIONAL)
        .build();
  }

  private static MethodDescriptorProto method(String name, boolean in, boolean out) {
    return MethodDescriptorProto.newBuilder()
        .setName(name)
        .setInputType(".pb.Pair")
        .setOutputType(".pb.Total")
        .setClientStreaming(in)
        .setServerStreaming(out)
        .build();
  }
}
