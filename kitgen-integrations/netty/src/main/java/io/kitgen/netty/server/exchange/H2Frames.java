package io.kitgen.netty.server.exchange;

import io.kitgen.netty.server.call.Calls;
import io.kitgen.netty.server.wire.KnownHeaders;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes over a connection with HTTP/2, for the exchanges that it belongs to. */
final class H2Frames extends Http2FrameAdapter {

  private final H2Connection line;
  private final Connection connection;
  private final Http2Connection h2;
  private final Http2Connection.PropertyKey key;

  H2Frames(H2Connection line) {
    this.line = line;
    this.connection = line.line();
    this.h2 = line.connection();
    this.key = h2.newKey();
    h2.addListener(new Streams());
  }

  private @Nullable H2Exchange exchange(Http2Stream stream) {
    return stream.getProperty(key);
  }

  @Override
  public void onHeadersRead(
      ChannelHandlerContext ctx,
      int streamId,
      Http2Headers headers,
      int dependency,
      short weight,
      boolean exclusive,
      int padding,
      boolean last) {
    Http2Stream stream = h2.stream(streamId);
    H2Exchange exchange = exchange(stream);
    if (exchange != null) { // behind the body
      exchange.take(Unpooled.EMPTY_BUFFER, 0, last, trailers(headers));
      return;
    }
    H2Head head;
    try {
      head = head(headers);
    } catch (SyntaxException e) {
      new H2Exchange(line, stream, HttpRequest.of("", "*"), null, last)
          .refuse(Calls.problem(e), last);
      return;
    }
    exchange = new H2Exchange(line, stream, head.request(connection), head, last);
    stream.setProperty(key, exchange);
    if (last) {
      exchange.take(Unpooled.EMPTY_BUFFER, 0, true, Headers.empty());
    } else {
      line.awaits(exchange);
    }
  }

  private H2Head head(Http2Headers headers) throws SyntaxException {
    KnownHeaders known = headers instanceof KnownHeaders k ? k : null;
    if (known != null && known.meaning() instanceof H2Head before) {
      return before;
    }
    H2Head head = H2Head.of(headers, connection.bounds().fieldCount());
    if (known != null) {
      known.mean(head);
    }
    return head;
  }

  private static Headers trailers(Http2Headers trailers) {
    List<String> fields = new ArrayList<>();
    for (Map.Entry<CharSequence, CharSequence> field : trailers) {
      fields.add(field.getKey().toString());
      fields.add(field.getValue().toString());
    }
    return Headers.parsed(fields);
  }

  @Override
  public int onDataRead(
      ChannelHandlerContext ctx, int streamId, ByteBuf data, int padding, boolean last) {
    int bytes = data.readableBytes() + padding;
    H2Exchange exchange = exchange(h2.stream(streamId));
    return exchange == null || exchange.take(data, bytes, last, Headers.empty()) ? bytes : 0;
  }

  @Override
  public void onRstStreamRead(ChannelHandlerContext ctx, int streamId, long error) {
    H2Exchange exchange = exchange(h2.stream(streamId));
    if (exchange != null) {
      exchange.closed("the client has cancelled the request");
    }
  }

  /** Streams begin and end, with their connection at the latest. */
  private final class Streams extends Http2ConnectionAdapter {

    @Override
    public void onStreamActive(Http2Stream stream) {
      line.streamBegins();
    }

    @Override
    public void onStreamClosed(Http2Stream stream) {
      H2Exchange exchange = exchange(stream);
      if (exchange != null) {
        exchange.closed("the client is gone");
      }
      line.streamEnds();
    }
  }
}
