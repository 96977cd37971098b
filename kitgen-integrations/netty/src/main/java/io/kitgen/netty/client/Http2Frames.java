package io.kitgen.netty.client;

import io.kitgen.netty.client.exchange.Exchange;
import io.kitgen.netty.client.wire.Http2Text;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.AbstractHttp2ConnectionHandlerBuilder;
import io.netty.handler.codec.http2.DefaultHttp2Connection;
import io.netty.handler.codec.http2.DefaultHttp2LocalFlowController;
import io.netty.handler.codec.http2.Http2Connection.Listener;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.AsciiString;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What comes over a connection of HTTP/2, for the exchanges it belongs to. */
final class Http2Frames extends Http2FrameAdapter {

  /** For all streams together; each has a window of its own, so that one cannot fill it. */
  private static final int CONNECTION_WINDOW = 16 * 1024 * 1024;

  private static final int DEFAULT_WINDOW = 65_535;

  private final Http2Connection connection;
  private final Settings settings;
  private final io.netty.handler.codec.http2.Http2Connection h2;
  private final Handler handler;
  private boolean ready;

  Http2Frames(Http2Connection connection, Settings settings) {
    this.connection = connection;
    this.settings = settings;
    this.h2 = new DefaultHttp2Connection(false);
    // What a stream holds that nobody reads takes nothing from the others.
    h2.local().flowController(new DefaultHttp2LocalFlowController(h2, 0.5f, true));
    h2.addListener(new Streams());
    this.handler = new Builder().build();
  }

  Http2ConnectionHandler handler() {
    return handler;
  }

  @Override
  public void onSettingsRead(ChannelHandlerContext ctx, Http2Settings remote)
      throws Http2Exception {
    if (!ready) {
      ready = true;
      h2.local()
          .flowController()
          .incrementWindowSize(h2.connectionStream(), CONNECTION_WINDOW - DEFAULT_WINDOW);
    }
    connection.takes(h2.local().maxActiveStreams());
  }

  @Override
  public void onHeadersRead(
      ChannelHandlerContext ctx,
      int stream,
      Http2Headers headers,
      int dependency,
      short weight,
      boolean exclusive,
      int padding,
      boolean end)
      throws Http2Exception {
    onHeadersRead(ctx, stream, headers, padding, end);
  }

  @Override
  public void onHeadersRead(
      ChannelHandlerContext ctx, int stream, Http2Headers headers, int padding, boolean end)
      throws Http2Exception {
    Exchange exchange = connection.exchangeOf(stream);
    if (exchange == null) {
      return;
    }
    if (headers.size() > settings.fieldCount() + 1) {
      throw refused(stream, "the answer has too many header fields");
    }
    if (exchange.answer().hasHead()) {
      exchange.answer().trailers(Http2Text.headers(headers));
    } else {
      int status = status(stream, headers);
      if (status < 200) {
        if (exchange.interim() > Connection.MOST_INTERIM) {
          throw refused(stream, "too many interim answers");
        }
        return;
      }
      exchange.answer().head(status, Http2Text.headers(headers), length(headers));
    }
    if (end) {
      exchange.answer().ended();
    }
    connection.touch(exchange);
  }

  private static int status(int stream, Http2Headers headers) throws Http2Exception {
    CharSequence status = headers.status();
    try {
      int code = status == null ? -1 : AsciiString.of(status).parseInt();
      if (code >= 100 && code <= 999 && code != 101) {
        return code;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw refused(stream, "the answer has no status");
  }

  private static long length(Http2Headers headers) {
    CharSequence length = headers.get("content-length");
    try {
      return length == null ? -1 : AsciiString.of(length).parseLong();
    } catch (NumberFormatException e) {
      return -1; // the decoder refuses it
    }
  }

  private static Http2Exception refused(int stream, String why) {
    return Http2Exception.streamError(stream, Http2Error.PROTOCOL_ERROR, why);
  }

  @Override
  public int onDataRead(
      ChannelHandlerContext ctx, int stream, ByteBuf data, int padding, boolean end) {
    Exchange exchange = connection.exchangeOf(stream);
    int count = data.readableBytes();
    if (exchange == null) {
      return count + padding;
    }
    exchange.answer().add(data);
    if (end) {
      exchange.answer().ended();
    }
    connection.touch(exchange);
    return padding; // the rest when somebody reads it
  }

  @Override
  public void onRstStreamRead(ChannelHandlerContext ctx, int stream, long code) {
    Exchange exchange = connection.exchangeOf(stream);
    if (exchange != null && !exchange.answer().hasEnded()) {
      Http2Error error = Http2Error.valueOf(code);
      exchange.fail(
          new IOException("the other side has reset the stream: " + (error == null ? code : error)),
          error == Http2Error.REFUSED_STREAM); // which says that it has not looked at it
    }
  }

  /** What becomes of streams and of the connection. */
  private final class Streams extends Http2ConnectionAdapter implements Listener {

    @Override
    public void onStreamHalfClosed(Http2Stream stream) {
      Exchange exchange = connection.exchangeOf(stream);
      if (exchange != null && exchange.answer().hasEnded()) {
        connection.stop(stream.id());
      }
    }

    @Override
    public void onStreamClosed(Http2Stream stream) {
      Exchange exchange = connection.exchangeOf(stream);
      if (exchange == null) {
        return;
      }
      if (exchange.answer().hasEnded()) {
        connection.ended(exchange, null, false);
      } else {
        boolean unseen = h2.goAwayReceived() && stream.id() > h2.local().lastStreamKnownByPeer();
        connection.ended(exchange, connection.closed("the stream was closed"), unseen);
      }
    }

    @Override
    public void onGoAwayReceived(int lastStream, long code, ByteBuf text) {
      connection.pool.retire(connection);
    }
  }

  /** Netty's handler, which says what went wrong. */
  private final class Handler extends Http2ConnectionHandler {

    private Handler(
        Http2ConnectionDecoder decoder, Http2ConnectionEncoder encoder, Http2Settings settings) {
      super(decoder, encoder, settings);
    }

    @Override
    protected void onStreamError(
        ChannelHandlerContext ctx,
        boolean outbound,
        Throwable cause,
        Http2Exception.StreamException error) {
      Exchange exchange = connection.exchangeOf(error.streamId());
      if (exchange != null) {
        exchange.fail(new IOException(error.getMessage(), cause), false);
      }
      super.onStreamError(ctx, outbound, cause, error);
    }

    @Override
    protected void onConnectionError(
        ChannelHandlerContext ctx,
        boolean outbound,
        Throwable cause,
        @Nullable Http2Exception error) {
      connection.breaks(cause);
      super.onConnectionError(ctx, outbound, cause, error);
    }
  }

  private final class Builder extends AbstractHttp2ConnectionHandlerBuilder<Handler, Builder> {

    private Builder() {
      connection(h2);
      frameListener(Http2Frames.this);
      gracefulShutdownTimeoutMillis(0);
      initialSettings(
          Http2Settings.defaultSettings()
              .pushEnabled(false)
              .initialWindowSize(settings.readAhead())
              .maxHeaderListSize(settings.fieldBytes()));
    }

    @Override
    protected Handler build() {
      return super.build();
    }

    @Override
    protected Handler build(
        Http2ConnectionDecoder decoder, Http2ConnectionEncoder encoder, Http2Settings initial) {
      return new Handler(decoder, encoder, initial);
    }
  }
}
