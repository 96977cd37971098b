package io.kitgen.netty.server.exchange;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stream of HTTP/2, which carries one exchange. Runs on the event loop of its connection. */
public final class H2Stream extends ChannelInboundHandlerAdapter {

  private final Connection connection;
  private @Nullable H2Exchange exchange;

  /** Serves one stream of {@code connection}. */
  public H2Stream(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    connection.streamBegins();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    connection.streamEnds();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object frame) {
    try {
      if (frame instanceof Http2HeadersFrame fields) {
        fields(ctx, fields);
      } else if (frame instanceof Http2DataFrame data && exchange != null) {
        exchange.content(data.content(), data.isEndStream(), Headers.empty());
      } else if (frame instanceof Http2ResetFrame && exchange != null) {
        exchange.gone(new IOException("the client has cancelled the request"));
      }
    } finally {
      ReferenceCountUtil.release(frame);
    }
  }

  private void fields(ChannelHandlerContext ctx, Http2HeadersFrame frame) {
    boolean last = frame.isEndStream();
    if (exchange != null) { // behind the body
      exchange.content(Unpooled.EMPTY_BUFFER, last, trailers(frame.headers()));
      return;
    }
    try {
      H2Exchange begun = begin(ctx, frame.headers(), last);
      exchange = begun;
      if (last) {
        begun.content(Unpooled.EMPTY_BUFFER, true, Headers.empty());
      }
    } catch (SyntaxException e) {
      new H2Exchange(connection, ctx.channel(), HttpRequest.of("", "*"), 0, false, false)
          .respond(Calls.problem(e));
    }
  }

  private static Headers trailers(Http2Headers trailers) {
    List<String> fields = new ArrayList<>();
    for (Map.Entry<CharSequence, CharSequence> field : trailers) {
      fields.add(field.getKey().toString());
      fields.add(field.getValue().toString());
    }
    return Headers.parsed(fields);
  }

  private H2Exchange begin(ChannelHandlerContext ctx, Http2Headers head, boolean last)
      throws SyntaxException {
    H2Head read = H2Head.of(head, connection.bounds().fieldCount());
    HttpRequest.Builder request =
        HttpRequest.of(read.method(), read.path())
            .headers(read.fields())
            .to(connection.scheme(), read.authority())
            .remoteAddress(connection.peer());
    return new H2Exchange(
        connection,
        ctx.channel(),
        request,
        last ? 0 : read.length(),
        read.expectsContinue(),
        read.method().equals("HEAD"));
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (exchange != null) {
      exchange.paused();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (exchange != null) {
      exchange.gone(new IOException("the client is gone"));
    }
  }

  /** The stream is broken; Netty has said so to the client. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
