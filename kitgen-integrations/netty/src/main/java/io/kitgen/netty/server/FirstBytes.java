package io.kitgen.netty.server;

import io.kitgen.netty.server.exchange.Connection;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http2.Http2CodecUtil;
import java.util.List;

/** Tells HTTP/2 without TLS by what its clients send first (RFC 9113, section 3.4). */
final class FirstBytes extends ByteToMessageDecoder {

  private final Pipeline pipeline;
  private final Connection connection;
  private final ByteBuf preface = Http2CodecUtil.connectionPrefaceBuf();

  FirstBytes(Pipeline pipeline, Connection connection) {
    this.pipeline = pipeline;
    this.connection = connection;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    int whole = preface.readableBytes();
    int here = Math.min(in.readableBytes(), whole);
    if (!ByteBufUtil.equals(in, in.readerIndex(), preface, 0, here)) {
      pipeline.http1(connection);
    } else if (here == whole) {
      pipeline.http2(connection);
    } else {
      return;
    }
    ctx.pipeline().remove(this); // which passes on what has come
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close(); // broken before anything was said
  }
}
