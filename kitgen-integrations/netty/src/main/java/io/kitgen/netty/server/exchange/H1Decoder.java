package io.kitgen.netty.server.exchange;

import io.kitgen.runtime.http.h1.Bounds;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Netty's decoder within our bounds. Who keeps a connection mostly sends the same head again: what
 * it is has then been found out before, and only its bytes are compared.
 */
public final class H1Decoder extends HttpRequestDecoder {

  private static final int LARGEST_PART = 64 * 1024;
  private static final int LARGEST_REMEMBERED = 1024;

  private final Connection connection;
  private final H1Connection line;

  // The last head, if it was not large, and how long it was with its body.
  private @Nullable H1Head last;
  private ByteBuf lastBytes = Unpooled.EMPTY_BUFFER;
  private int lastLength;

  // Whether nothing of a request has been decoded since the end of the last one.
  private boolean between = true;

  /** A decoder for one connection, in front of {@code line}. */
  public H1Decoder(Connection connection, H1Connection line) {
    super(config(connection.bounds()));
    this.connection = connection;
    this.line = line;
  }

  private static HttpDecoderConfig config(Bounds bounds) {
    return new HttpDecoderConfig()
        .setMaxInitialLineLength(bounds.line())
        .setMaxHeaderSize(bounds.fields())
        .setMaxChunkSize(LARGEST_PART)
        .setStrictLineParsing(true);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
    ByteBuf bytes = (ByteBuf) message;
    if (!between || actualReadableBytes() > 0 || !line.isAtStart()) {
      super.channelRead(ctx, bytes);
    } else if (isLike(bytes)) {
      again(bytes);
    } else {
      connection.expireIn(connection.bounds().head());
      byte[] first =
          ByteBufUtil.getBytes(
              bytes, bytes.readerIndex(), Math.min(bytes.readableBytes(), LARGEST_REMEMBERED));
      int length = bytes.readableBytes();
      line.begun();
      super.channelRead(ctx, bytes);
      remember(first, length);
    }
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
    int parts = out.size();
    int at = in.readerIndex();
    super.decode(ctx, in, out);
    if (out.size() > parts) {
      between = out.get(out.size() - 1) instanceof LastHttpContent;
    } else if (in.readerIndex() != at) {
      between = false;
    }
  }

  /** Whether these are the last head, byte for byte, and one whole body behind it. */
  private boolean isLike(ByteBuf bytes) {
    return last != null
        && bytes.readableBytes() == lastLength
        && ByteBufUtil.equals(bytes, bytes.readerIndex(), lastBytes, 0, lastBytes.readableBytes());
  }

  private void again(ByteBuf bytes) {
    H1Head head = last;
    try {
      if (head != null) {
        line.again(head, bytes.skipBytes(lastBytes.readableBytes()));
      }
    } finally {
      bytes.release();
    }
  }

  /** Keeps the head, when what came was one request, whole and alone. */
  private void remember(byte[] first, int length) {
    H1Head head = line.begun();
    if (head == null || head.length() < 0 || actualReadableBytes() > 0) {
      return;
    }
    int end = endOfHead(first);
    if (length - head.length() == end && !head.expectsContinue()) {
      last = head;
      lastBytes = Unpooled.wrappedBuffer(Arrays.copyOf(first, end));
      lastLength = length;
    }
  }

  /** Behind the first empty line: a head that holds another one would be two requests. */
  private static int endOfHead(byte[] bytes) {
    for (int i = 3; i < bytes.length; i++) {
      if (bytes[i] == '\n'
          && bytes[i - 1] == '\r'
          && bytes[i - 2] == '\n'
          && bytes[i - 3] == '\r') {
        return i + 1;
      }
    }
    return -1;
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
