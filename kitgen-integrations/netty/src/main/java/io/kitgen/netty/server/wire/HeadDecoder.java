package io.kitgen.netty.server.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Netty's decoder of heads, which mostly come again: a block of bytes that leaves the table as it
 * is (RFC 7541, section 6) means the same fields until one comes that changes it, and is then
 * compared and not decoded. For one connection.
 */
public final class HeadDecoder extends DefaultHttp2HeadersDecoder {

  private static final int KEPT = 8;
  private static final int LARGEST_KEPT = 512;

  private final ByteBuf[] blocks = new ByteBuf[KEPT];
  private final @Nullable Http2Headers[] heads = new Http2Headers[KEPT];

  /**
   * A decoder.
   *
   * @param mostBytes of one head
   */
  public HeadDecoder(long mostBytes) {
    super(true, mostBytes);
    forget();
  }

  @Override
  protected Http2Headers newHeaders() {
    return new KnownHeaders(numberOfHeadersGuess());
  }

  @Override
  public void maxHeaderTableSize(long max) throws Http2Exception {
    forget();
    super.maxHeaderTableSize(max);
  }

  @Override
  public Http2Headers decodeHeaders(int streamId, ByteBuf block) throws Http2Exception {
    int length = block.readableBytes();
    int place = length % KEPT;
    Http2Headers known = heads[place];
    if (known != null && ByteBufUtil.equals(block, blocks[place])) {
      block.skipBytes(length);
      return known;
    }
    byte[] bytes = length > LARGEST_KEPT ? null : ByteBufUtil.getBytes(block);
    boolean keep = bytes != null && FieldBlock.leavesTable(bytes);
    if (!keep) {
      forget();
    }
    Http2Headers read = super.decodeHeaders(streamId, block);
    if (keep) {
      blocks[place] = Unpooled.wrappedBuffer(bytes);
      heads[place] = read;
    }
    return read;
  }

  private void forget() {
    Arrays.fill(blocks, Unpooled.EMPTY_BUFFER);
    Arrays.fill(heads, null);
  }
}
