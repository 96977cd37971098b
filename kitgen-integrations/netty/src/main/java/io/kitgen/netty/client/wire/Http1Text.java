package io.kitgen.netty.client.wire;

import io.kitgen.netty.client.exchange.Exchange;
import io.kitgen.netty.client.exchange.Outflow;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Requests as HTTP/1.1 has them on the wire, and the fields of its answers. */
public final class Http1Text {

  private static final int CRLF = '\r' << 8 | '\n';
  private static final int FIELD = ':' << 8 | ' ';
  private static final int HEAD = 512;

  private Http1Text() {}

  /**
   * A request's head, and its body where that is at hand.
   *
   * @param absolute whether the target says where it goes
   */
  public static ByteBuf request(ByteBufAllocator memory, Exchange exchange, boolean absolute) {
    HttpRequest request = exchange.request();
    byte[] payload = exchange.payload();
    ByteBuf out = memory.ioBuffer(HEAD + (payload == null ? 0 : payload.length));
    text(out, request.method()).writeByte(' ');
    if (absolute) {
      text(out, request.scheme() + "://" + request.authority());
    }
    text(out, request.path());
    String query = request.query();
    if (query != null) {
      text(out.writeByte('?'), query);
    }
    text(out, " HTTP/1.1\r\nHost: ");
    text(out, String.valueOf(request.authority())).writeShort(CRLF);
    Headers headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      if (!OwnFields.contain(headers.name(i))) {
        field(out, headers.name(i), headers.value(i));
      }
    }
    long length = request.body().length();
    if (length < 0) {
      field(out, "Transfer-Encoding", "chunked");
    } else if (length > 0 || OwnFields.sayNothing(request.method())) {
      field(out, "Content-Length", Long.toString(length));
    }
    out.writeShort(CRLF);
    return payload == null ? out : out.writeBytes(payload);
  }

  /** A part of a body; in chunks if {@code chunked}, each part one of them. */
  public static ByteBuf part(ByteBufAllocator memory, Outflow.Part part, boolean chunked) {
    byte[] bytes = part.bytes();
    ByteBuf out = memory.ioBuffer(bytes.length + 64);
    if (!chunked) {
      return out.writeBytes(bytes);
    }
    if (bytes.length > 0) {
      text(out, Integer.toHexString(bytes.length)).writeShort(CRLF);
      out.writeBytes(bytes).writeShort(CRLF);
    }
    if (part.last()) {
      text(out, "0\r\n");
      part.trailers().forEach((name, value) -> field(out, name, value));
      out.writeShort(CRLF);
    }
    return out;
  }

  private static void field(ByteBuf out, String name, String value) {
    text(out, name).writeShort(FIELD);
    text(out, value).writeShort(CRLF);
  }

  private static ByteBuf text(ByteBuf out, String text) {
    out.writeCharSequence(text, StandardCharsets.UTF_8);
    return out;
  }

  /** The fields of an answer, which the decoder has checked. */
  public static Headers headers(HttpHeaders fields) {
    List<String> all = new ArrayList<>(2 * fields.size());
    for (Iterator<Map.Entry<CharSequence, CharSequence>> i = fields.iteratorCharSequence();
        i.hasNext(); ) {
      Map.Entry<CharSequence, CharSequence> field = i.next();
      all.add(field.getKey().toString());
      all.add(FieldText.read(field.getValue()));
    }
    return Headers.parsed(all);
  }
}
