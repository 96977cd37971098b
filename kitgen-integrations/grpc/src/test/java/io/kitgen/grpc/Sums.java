package io.kitgen.grpc;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import io.kitgen.Code;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoError;
import io.kitgen.protobuf.ProtoErrorCodec;
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
import org.jspecify.annotations.Nullable;

/** A service by hand, of each kind of operation: what a generator would print. */
final class Sums {

  /** Two numbers, and a text that makes it as large as one likes. */
  record Pair(long a, long b, String note) {
    Pair(long a, long b) {
      this(a, b, "");
    }
  }

  record Sum(long v) {}

  record Pairs(Iterator<Pair> pairs) {}

  record SumStream(Stream<Sum> sums) {}

  /** A business error with a field. */
  static final class OverflowException extends Exception {
    private static final long serialVersionUID = 1L;
    final long by;

    OverflowException(@Nullable String message, long by) {
      super(message);
      this.by = by;
    }
  }

  static final DeclaredError<OverflowException> OVERFLOW =
      new DeclaredError<>(
          OverflowException.class,
          "overflow",
          Code.OUT_OF_RANGE,
          400,
          "about:blank",
          "",
          ErrorCodec.of(
              (message, members) -> {
                members.skipValue();
                return new OverflowException(message, 0);
              },
              (error, out) -> {}));

  static final ProtoFile FILE = new ProtoFile("pb/sums.proto", () -> new byte[0], List.of());

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
          return bytes(
              before,
              CodedOutputStream.computeInt64Size(1, pair.a())
                  + CodedOutputStream.computeInt64Size(2, pair.b())
                  + CodedOutputStream.computeStringSize(3, pair.note()),
              out -> {
                out.writeInt64(1, pair.a());
                out.writeInt64(2, pair.b());
                out.writeString(3, pair.note());
              });
        }
      };

  static final ProtoCodec<Sum> SUM =
      new ProtoCodec<>() {
        @Override
        public Sum read(byte[] bytes, int offset, int length, ProtoLimits limits) {
          return new Sum(PAIR.read(bytes, offset, length, limits).a());
        }

        @Override
        public byte[] write(Sum sum, int before) {
          return bytes(
              before,
              CodedOutputStream.computeInt64Size(1, sum.v()),
              out -> out.writeInt64(1, sum.v()));
        }
      };

  private static final ProtoError<OverflowException> OVERFLOW_MESSAGE =
      new ProtoError<>(
          OVERFLOW,
          "pb.Overflow",
          new ProtoErrorCodec<>() {
            @Override
            public OverflowException read(
                @Nullable String message,
                byte[] bytes,
                int offset,
                int length,
                ProtoLimits limits) {
              return new OverflowException(message, SUM.read(bytes, offset, length, limits).v());
            }

            @Override
            public byte[] write(OverflowException error) {
              return SUM.write(new Sum(error.by));
            }
          });

  static final ProtoOperation<Pair, Sum> ADD = add("sum").build();

  /** As {@link #ADD}, never blocking. */
  static final ProtoOperation<Pair, Sum> ADD_AT_ONCE =
      ProtoOperation.of(
              Operation.of("sums", "sumAtOnce", Pair.class, Sum.class).nonBlocking().build(),
              FILE,
              "pb.Sums",
              "SumAtOnce")
          .request(PAIR)
          .response(SUM)
          .build();

  /** As {@link #ADD}, with errors in the result. */
  static final ProtoOperation<Pair, Sum> ADD_IN_RESULT = add("sumInResult").errorField(2).build();

  private static ProtoOperation.Builder<Pair, Sum> add(String name) {
    return ProtoOperation.of(
            Operation.of("sums", name, Pair.class, Sum.class).declares(OVERFLOW).build(),
            FILE,
            "pb.Sums",
            Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .request(PAIR)
        .response(SUM)
        .declares(OVERFLOW_MESSAGE);
  }

  /** Many answers. */
  static final ProtoOperation<Pair, SumStream> COUNT =
      ProtoOperation.of(
              Operation.of("sums", "count", Pair.class, SumStream.class)
                  .responseStream(new ResponseStream<>(Sum.class, SumStream::sums, SumStream::new))
                  .declares(OVERFLOW)
                  .build(),
              FILE,
              "pb.Sums",
              "Count")
          .request(PAIR)
          .responseMessages(SUM, SumStream::new, SumStream::sums)
          .declares(OVERFLOW_MESSAGE)
          .build();

  /** Many requests. */
  static final ProtoOperation<Pairs, Sum> TOTAL =
      ProtoOperation.of(
              Operation.of("sums", "total", Pairs.class, Sum.class)
                  .requestStream(
                      new RequestStream<>(
                          Pair.class, Pairs::pairs, (all, other) -> new Pairs(other)))
                  .declares(OVERFLOW)
                  .build(),
              FILE,
              "pb.Sums",
              "Total")
          .requestMessages(PAIR, Pairs::new, Pairs::pairs)
          .response(SUM)
          .declares(OVERFLOW_MESSAGE)
          .build();

  /** Many each way. */
  static final ProtoOperation<Pairs, SumStream> EACH =
      ProtoOperation.of(
              Operation.of("sums", "each", Pairs.class, SumStream.class)
                  .requestStream(
                      new RequestStream<>(
                          Pair.class, Pairs::pairs, (all, other) -> new Pairs(other)))
                  .responseStream(new ResponseStream<>(Sum.class, SumStream::sums, SumStream::new))
                  .declares(OVERFLOW)
                  .build(),
              FILE,
              "pb.Sums",
              "Each")
          .requestMessages(PAIR, Pairs::new, Pairs::pairs)
          .responseMessages(SUM, SumStream::new, SumStream::sums)
          .declares(OVERFLOW_MESSAGE)
          .build();

  private Sums() {}

  private interface Writer {
    void write(CodedOutputStream out) throws IOException;
  }

  private static byte[] bytes(int before, int size, Writer writer) {
    byte[] bytes = new byte[before + size];
    try {
      writer.write(CodedOutputStream.newInstance(bytes, before, size));
    } catch (IOException e) {
      throw new ProtoException("no room", e);
    }
    return bytes;
  }
}
