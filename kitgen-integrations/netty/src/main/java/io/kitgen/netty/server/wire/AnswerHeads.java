package io.kitgen.netty.server.wire;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.h1.HttpDate;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersEncoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The heads and trailers of answers over one connection. Answers mostly have the same objects for
 * fields: once all of them are in the table they are the same few bytes, until something else
 * changes the table.
 */
public final class AnswerHeads {

  private static final int KEPT = 8;

  /** Fields that speak of a connection, which a stream is not (RFC 9113, section 8.2.2). */
  private static final Set<String> OF_CONNECTIONS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "transfer-encoding",
          "upgrade",
          "content-length");

  private final Http2HeadersEncoder encoder;
  private final @Nullable Kept[] kept = new Kept[KEPT];
  private boolean any;

  AnswerHeads(Http2HeadersEncoder encoder) {
    this.encoder = encoder;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Kept(Headers fields, int status, String date, byte[] block) {}

  /** The fields of a head, for Netty to write. */
  public static Http2Headers head(int status, Headers fields, @Nullable String length) {
    return head(status, fields, HttpDate.now(), length);
  }

  private static Http2Headers head(
      int status, Headers fields, String date, @Nullable String length) {
    Http2Headers head = new DefaultHttp2Headers(false, 8).status(Integer.toString(status));
    add(head, fields);
    if (!head.contains("date")) {
      head.add("date", date);
    }
    if (length != null) {
      head.add("content-length", length);
    }
    return head;
  }

  /** Trailers, for Netty to write. */
  public static Http2Headers trailers(Headers fields) {
    return add(new DefaultHttp2Headers(false, 8), fields);
  }

  private static Http2Headers add(Http2Headers to, Headers fields) {
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.name(i).toLowerCase(Locale.ROOT);
      if (!OF_CONNECTIONS.contains(name)) {
        to.add(name, fields.value(i));
      }
    }
    return to;
  }

  /** Writes the block of a head. */
  void writeHead(int streamId, int status, Headers fields, @Nullable String length, ByteBuf out)
      throws Http2Exception {
    String date = HttpDate.now();
    write(streamId, status, fields, date, out);
    if (length != null) { // a field of its own each time, which is not to push others out
      out.writeByte(0x0f).writeByte(28 - 0x0f).writeByte(length.length());
      ByteBufUtil.writeAscii(out, length);
    }
  }

  /** Writes the block of trailers. */
  void writeTrailers(int streamId, Headers fields, ByteBuf out) throws Http2Exception {
    write(streamId, 0, fields, "", out);
  }

  @SuppressWarnings("ReferenceEquality") // the same objects: to compare what is in them costs more
  private void write(int streamId, int status, Headers fields, String date, ByteBuf out)
      throws Http2Exception {
    int place = System.identityHashCode(fields) & (KEPT - 1);
    Kept known = kept[place];
    if (known != null && known.fields == fields && known.status == status && known.date == date) {
      out.writeBytes(known.block);
      return;
    }
    int from = out.writerIndex();
    encoder.encodeHeaders(
        streamId, status == 0 ? trailers(fields) : head(status, fields, date, null), out);
    byte[] block = ByteBufUtil.getBytes(out, from, out.writerIndex() - from);
    if (FieldBlock.isAllOfTable(block)) {
      kept[place] = new Kept(fields, status, date, block);
      any = true;
    } else {
      forget();
    }
  }

  /** Others have encoded fields. */
  void forget() {
    if (any) {
      Arrays.fill(kept, null);
      any = false;
    }
  }
}
