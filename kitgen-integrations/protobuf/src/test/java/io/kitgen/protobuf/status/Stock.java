package io.kitgen.protobuf.status;

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
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service with errors, as generated code has them. */
final class Stock {

  record Request() {}

  record Response() {}

  /** An error with a field. */
  @SuppressWarnings("serial")
  static final class MissingException extends RuntimeException {
    final String article;

    MissingException(@Nullable String message, String article) {
      super(message);
      this.article = article;
    }
  }

  /** An error that always says the same. */
  @SuppressWarnings("serial")
  static final class ClosedException extends RuntimeException {
    ClosedException() {
      super("the stock is closed");
    }
  }

  private static final JsonMembers MEMBERS = JsonMembers.of("article");

  static final DeclaredError<MissingException> MISSING =
      new DeclaredError<>(
          MissingException.class,
          "missing-article",
          Code.NOT_FOUND,
          404,
          "about:blank",
          "",
          ErrorCodec.of(
              Stock::missing,
              (error, out) -> {
                out.name("article");
                out.write(error.article);
              }));

  static final DeclaredError<ClosedException> CLOSED =
      new DeclaredError<>(
          ClosedException.class,
          "closed",
          Code.FAILED_PRECONDITION,
          400,
          "about:blank",
          "",
          ErrorCodec.of(
              (message, in) -> {
                missing(message, in);
                return new ClosedException();
              },
              (error, out) -> {}));

  private static MissingException missing(@Nullable String message, JsonReader in) {
    String article = "";
    in.beginObject();
    for (int m = in.nextMember(MEMBERS); m != JsonMembers.END; m = in.nextMember(MEMBERS)) {
      if (m == JsonMembers.UNKNOWN) {
        in.skipValue();
      } else {
        article = in.readString();
      }
    }
    return new MissingException(message, article);
  }

  private static final ProtoError<MissingException> MISSING_MESSAGE =
      new ProtoError<>(
          MISSING,
          "stock.MissingArticle",
          new ProtoErrorCodec<>() {
            @Override
            public MissingException read(
                @Nullable String message,
                byte[] bytes,
                int offset,
                int length,
                ProtoLimits limits) {
              CodedInputStream in = CodedInputStream.newInstance(bytes, offset, length);
              try {
                return new MissingException(message, in.readTag() == 10 ? in.readString() : "");
              } catch (IOException e) {
                throw new ProtoException("not a MissingArticle", e);
              }
            }

            @Override
            public byte[] write(MissingException error) {
              byte[] bytes = new byte[CodedOutputStream.computeStringSize(1, error.article)];
              try {
                CodedOutputStream.newInstance(bytes).writeString(1, error.article);
              } catch (IOException e) {
                throw new ProtoException("no room", e);
              }
              return bytes;
            }
          });

  static final ProtoOperation<Request, Response> TAKE =
      ProtoOperation.of(
              Operation.of("stock", "take", Request.class, Response.class)
                  .declares(MISSING)
                  .declares(CLOSED)
                  .build(),
              new ProtoFile("stock.proto", () -> new byte[0], List.of()),
              "stock.Stock",
              "Take")
          .request(empty(new Request()))
          .response(empty(new Response()))
          .declares(MISSING_MESSAGE)
          .errorField(7)
          .build();

  private Stock() {}

  private static <T> ProtoCodec<T> empty(T only) {
    return new ProtoCodec<>() {
      @Override
      public T read(byte[] bytes, int offset, int length, ProtoLimits limits) {
        return only;
      }

      @Override
      public byte[] write(T value, int before) {
        return new byte[before];
      }
    };
  }
}
