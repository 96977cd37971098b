package io.kitgen.netty.server.wire;

import io.kitgen.runtime.http.Headers;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2HeadersEncoder;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What leaves a connection of HTTP/2. Small answers are gathered, all that one look at the sockets
 * has brought, and leave as one buffer. Netty's own frames pass through here too, so that all of it
 * leaves in the order in which its fields were encoded. Runs on the event loop.
 */
public final class Output extends ChannelOutboundHandlerAdapter {

  /** The largest frame that everybody takes (RFC 9113, section 4.2). */
  public static final int LARGEST_FRAME = 16 * 1024;

  private static final int FRAME_HEAD = 9;
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;
  private static final int ROOM = 8 * 1024;
  private static final int FULL = 32 * 1024;

  private final AnswerHeads heads;
  private @Nullable ChannelHandlerContext ctx;
  private @Nullable ByteBuf gathered;

  /** For a connection whose fields {@code encoder} encodes, which is Netty's too. */
  public Output(Http2HeadersEncoder encoder) {
    this.heads = new AnswerHeads(encoder);
  }

  /**
   * Gathers a whole answer. Whether there is room for {@code body} is known before.
   *
   * @param length what its length is said to be; null when nothing is said
   * @return false when its fields are too large for one frame, and nothing was gathered
   */
  public boolean answer(
      int streamId,
      int status,
      Headers fields,
      @Nullable String length,
      ByteBuffer body,
      Headers trailers)
      throws Http2Exception {
    if (isLarge(fields) || isLarge(trailers)) {
      return false;
    }
    ByteBuf out = room(body.remaining());
    boolean hasBody = body.hasRemaining();
    boolean hasTrailers = trailers.size() > 0;
    int head = begin(out);
    heads.writeHead(streamId, status, fields, length, out);
    end(out, head, HEADERS, END_HEADERS | (hasBody || hasTrailers ? 0 : END_STREAM), streamId);
    if (hasBody) {
      int data = begin(out);
      out.writeBytes(body);
      end(out, data, DATA, hasTrailers ? 0 : END_STREAM, streamId);
    }
    if (hasTrailers) {
      int last = begin(out);
      heads.writeTrailers(streamId, trailers, out);
      end(out, last, HEADERS, END_HEADERS | END_STREAM, streamId);
    }
    return true;
  }

  private static int begin(ByteBuf out) {
    int at = out.writerIndex();
    out.ensureWritable(FRAME_HEAD).writerIndex(at + FRAME_HEAD);
    return at;
  }

  private static void end(ByteBuf out, int at, int type, int flags, int streamId) {
    int length = out.writerIndex() - at - FRAME_HEAD;
    out.setMedium(at, length);
    out.setByte(at + 3, type);
    out.setByte(at + 4, flags);
    out.setInt(at + 5, streamId);
  }

  /** Whether they could be more than a frame holds, however they are encoded. */
  private static boolean isLarge(Headers fields) {
    int bytes = 0;
    for (int i = 0; i < fields.size(); i++) {
      bytes += fields.name(i).length() + fields.value(i).length() + 16;
    }
    return bytes > LARGEST_FRAME / 4;
  }

  private ByteBuf room(int bytes) {
    ByteBuf out = gathered;
    if (out != null && out.readableBytes() + bytes > FULL) {
      push();
      out = null;
    }
    if (out == null) {
      if (ctx == null) {
        throw new IllegalStateException("the connection is closed");
      }
      out = ctx.alloc().ioBuffer(ROOM + bytes);
      gathered = out;
    }
    return out;
  }

  private void push() {
    ByteBuf all = gathered;
    if (all != null && ctx != null) {
      gathered = null;
      ctx.write(all);
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    push();
    heads.forget(); // it may hold fields
    ctx.write(message, promise);
  }

  @Override
  public void flush(ChannelHandlerContext ctx) {
    push();
    ctx.flush();
  }

  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    push();
    ctx.flush();
    ctx.close(promise);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    this.ctx = ctx;
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    if (gathered != null) {
      gathered.release();
      gathered = null;
    }
    this.ctx = null;
  }
}
