package io.kitgen.runtime.http;

import io.kitgen.runtime.call.Replayable;
import io.kitgen.runtime.http.syntax.BodyBytes;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.write.JsonBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message: bytes at hand, something of known length that writes itself, or a stream.
 * Who receives a response closes its body.
 */
public sealed interface HttpBody extends Replayable, AutoCloseable
    permits BytesBody, EncodedBody, RepeatableBody, StreamBody, StreamBody.Flowing {

  /** No body. */
  static HttpBody empty() {
    return BytesBody.EMPTY;
  }

  /** A body of {@code bytes}, which are not copied and must not change. */
  static HttpBody of(byte[] bytes) {
    return bytes.length == 0 ? BytesBody.EMPTY : new BytesBody(bytes, Headers.empty());
  }

  /**
   * As {@link #of(byte[])}, with trailers. Their length is not told where there are any: over
   * HTTP/1.1 a message has either a length or trailers. An engine that wants the bytes in one piece
   * {@linkplain #take takes} them.
   */
  static HttpBody of(byte[] bytes, Headers trailers) {
    return new BytesBody(bytes, Objects.requireNonNull(trailers, "trailers"));
  }

  /** A body of {@code text} in UTF-8. */
  static HttpBody utf8(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A body of the document that {@code value} is, which is encoded at once. It lies in an array
   * that goes to somebody else when the body is closed; read after that it is an {@link
   * IllegalStateException}.
   */
  static <T> HttpBody json(JsonEncoder<T> encoder, T value) {
    return new EncodedBody(JsonBuffer.of(encoder, value));
  }

  /** A body that writes itself, the same bytes each time. */
  static HttpBody writer(long length, Writer writer) {
    return RepeatableBody.of(length, writer);
  }

  /**
   * A body that is opened anew each time it is read, the same bytes each time.
   *
   * @param length how many bytes there are, or -1 when that is not known
   */
  static HttpBody repeatable(long length, Source source) {
    return RepeatableBody.of(length, source);
  }

  /**
   * A body that is read once.
   *
   * @param length how many bytes there are, or -1 when that is not known
   */
  static HttpBody stream(InputStream stream, long length) {
    return new StreamBody(stream, length, Headers::empty);
  }

  /** As {@link #stream(InputStream, long)}, with trailers, asked for when the stream has ended. */
  static HttpBody stream(InputStream stream, long length, Supplier<Headers> trailers) {
    return new StreamBody(stream, length, Objects.requireNonNull(trailers, "trailers"));
  }

  /**
   * A body that writes itself once, as it comes to be, to whoever calls {@link #writeTo}. Each
   * write leaves at once. Opened instead, it is gathered in memory first.
   */
  static HttpBody flow(Flow flow) {
    return new StreamBody.Flowing(flow);
  }

  /**
   * All its bytes, or null when there are more than {@code limit}. Where they are at hand they are
   * not copied, and must not be changed.
   */
  default byte @Nullable [] read(int limit) throws IOException {
    return BodyBytes.read(open(), length(), limit);
  }

  /** How many bytes there are, or -1 when that is not known, or trailers are told instead. */
  long length();

  /**
   * Its bytes, from the first on; who reads them closes the stream.
   *
   * @throws IllegalStateException when it cannot be read twice and was
   */
  InputStream open() throws IOException;

  /**
   * All its bytes in the array in which they are or arrive, which is not to be changed and only
   * good until somebody closes the body. It counts as {@link #open}. Null when there is no such
   * array, as for all that is large; then nothing has been read.
   */
  @Nullable ByteBuffer take() throws IOException;

  /** Writes its bytes to {@code out}, and leaves that open. */
  void writeTo(OutputStream out) throws IOException;

  /** What stands behind the body; empty until it was read to its end. */
  Headers trailers();

  /** Lets go of what the body holds, read or not; closing twice is closing once. */
  @Override
  void close();

  /** A stream that {@link HttpBody#take} asks: for engines, whose buffer may hold all of it. */
  interface Takeable {

    /** As {@link HttpBody#take}. */
    @Nullable ByteBuffer take() throws IOException;
  }

  /** Writes a body. */
  @FunctionalInterface
  interface Writer {

    /** Writes all bytes to {@code out}, and leaves that open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** A body in the making. Used by one thread. */
  interface Flow extends Writer {

    /** What stands behind it, asked for when all is written. */
    default Headers trailers() {
      return Headers.empty();
    }

    /** It will not be written: nobody is there to take it. */
    default void abandon() {}
  }

  /** Opens a body. */
  @FunctionalInterface
  interface Source {

    /** All bytes, from the first on; who reads them closes the stream. */
    InputStream open() throws IOException;
  }
}
