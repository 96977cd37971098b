package io.kitgen.netty.client.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponseDecoder;

/** Netty's decoder of answers, told what was asked for. */
public final class Http1Decoder extends HttpResponseDecoder {

  private static final int LINE = 8 * 1024;
  private static final int CHUNK = 64 * 1024;

  private boolean withoutBody;
  private boolean begun;

  /**
   * @param fieldBytes how many bytes of header fields to take
   */
  public Http1Decoder(int fieldBytes) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(LINE)
            .setMaxHeaderSize(fieldBytes)
            .setMaxChunkSize(CHUNK)
            .setStrictLineParsing(true)
            .setAllowDuplicateContentLengths(false));
  }

  /** What comes from here on answers a request of {@code method}. */
  public void expect(String method) {
    withoutBody = method.equals("HEAD");
    begun = false;
  }

  /** Whether anything has come since. */
  public boolean hasBegun() {
    return begun;
  }

  /** Whether something has come that is not decoded. */
  public boolean hasRest() {
    return actualReadableBytes() > 0;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
    begun = true;
    super.channelRead(ctx, message);
  }

  @Override
  protected boolean isContentAlwaysEmpty(HttpMessage message) {
    return withoutBody || super.isContentAlwaysEmpty(message);
  }

  /** An answer that two readers could understand differently is none. */
  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
  }
}
