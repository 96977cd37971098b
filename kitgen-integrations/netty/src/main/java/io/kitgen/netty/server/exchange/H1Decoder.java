package io.kitgen.netty.server.exchange;

import io.kitgen.runtime.http.h1.Bounds;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** Netty's decoder within our bounds, which starts the clock of a head. */
public final class H1Decoder extends HttpRequestDecoder {

  private static final int LARGEST_PART = 64 * 1024;

  private final Connection connection;

  /** A decoder for one connection. */
  public H1Decoder(Connection connection) {
    super(config(connection.bounds()));
    this.connection = connection;
  }

  private static HttpDecoderConfig config(Bounds bounds) {
    return new HttpDecoderConfig()
        .setMaxInitialLineLength(bounds.line())
        .setMaxHeaderSize(bounds.fields())
        .setMaxChunkSize(LARGEST_PART)
        .setStrictLineParsing(true);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object bytes) throws Exception {
    if (connection.isResting()) {
      connection.expireIn(connection.bounds().head());
    }
    super.channelRead(ctx, bytes);
  }

  /** One space on either side, where Netty takes any white space. */
  @Override
  protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
    int end = start + length;
    if (line[start - 1] != ' ' || isBlank(line[start - 2]) || line[end] != ' ') {
      throw new IllegalArgumentException("the request line is malformed");
    }
    return super.splitSecondWordInitialLine(line, start, length);
  }

  @Override
  protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
    if (length == 0 || isBlank(line[start - 2]) || line[start] != 'H') {
      throw new IllegalArgumentException("the request line is malformed");
    }
    return super.splitThirdWordInitialLine(line, start, length);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  /** Two lengths: who of us and of those before us is right? */
  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("a Content-Length beside a Transfer-Encoding");
  }

  /** What to answer to what could not be decoded. */
  static SyntaxException refusal(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return new SyntaxException(414, "the first line is too long");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return new SyntaxException(431, "too many bytes of header fields");
    }
    return new SyntaxException(400, "the request is malformed");
  }
}
