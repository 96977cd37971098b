package io.kitgen.benchmarks.reference;

import io.kitgen.benchmarks.reference.ReferenceClient.Exchange;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Completes the call of its connection, then gives the connection back. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails closes the channel
final class ResponseHandler extends ChannelInboundHandlerAdapter {
  private final Queue<Channel> idle;
  private volatile @Nullable Exchange<?> expected;
  private HttpResponseStatus status = HttpResponseStatus.OK;
  private @Nullable ByteBuf begun;

  ResponseHandler(Queue<Channel> idle) {
    this.idle = idle;
  }

  void expect(Exchange<?> exchange) {
    expected = exchange;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpResponse head) {
      status = head.status();
    }
    if (message instanceof HttpContent content) {
      ByteBuf body = begun == null ? content.content() : WorkHandler.append(ctx, begun, content);
      begun = message instanceof LastHttpContent ? null : body;
      if (begun == null) {
        end(ctx.channel(), body);
      }
    }
  }

  private <T> void end(Channel channel, ByteBuf body) {
    @SuppressWarnings("unchecked") // only the exchange's own type meets its reader
    Exchange<T> exchange = (Exchange<T>) expected;
    if (exchange == null) {
      body.release();
      channel.close();
      return;
    }
    try {
      if (!status.equals(HttpResponseStatus.OK)) {
        throw new IOException("answered " + status);
      }
      T value = exchange.read(body);
      idle.add(channel);
      exchange.answer().complete(value);
    } catch (IOException e) {
      exchange.fail(e);
    } finally {
      body.release();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    Exchange<?> exchange = expected;
    if (idle.remove(ctx.channel()) || exchange == null) {
      return;
    }
    exchange.fail(new IOException("the connection was closed"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
