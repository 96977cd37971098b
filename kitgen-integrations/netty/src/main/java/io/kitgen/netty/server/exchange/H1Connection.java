package io.kitgen.netty.server.exchange;

import io.kitgen.netty.server.body.RequestInput;
import io.kitgen.netty.server.call.Calls;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A connection with HTTP/1: its exchanges one after the other. What the client sends ahead waits
 * decoded, and while anything waits nothing more is read. Runs on the event loop.
 */
public final class H1Connection extends ChannelInboundHandlerAdapter {

  /** As long as the built-in engine takes to look for the first time, in milliseconds. */
  private static final long PATIENCE = 200;

  private static final Duration LONGEST_LINGERING = Duration.ofSeconds(2);

  private final Connection connection;
  private final Channel channel;
  private final Queue<Object> behind = new ArrayDeque<>(4);
  private @Nullable H1Exchange current;
  private @Nullable ChannelFuture written;
  private @Nullable H1Head begun; // the last one that was understood
  private boolean receiving; // the body of the current request
  private boolean answered; // before its body was there
  private boolean taking;
  private boolean reading;
  private boolean flushing; // when all is read that has come
  private boolean ended; // by the client, who may still read
  private boolean lingering;

  /** Serves {@code connection}. */
  public H1Connection(Connection connection) {
    this.connection = connection;
    this.channel = connection.channel();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    reading = true;
    if (lingering) {
      ReferenceCountUtil.release(message);
    } else if (isBusy() || !behind.isEmpty()) {
      behind.add(message);
      channel.config().setAutoRead(false);
    } else {
      taking = true;
      take(message);
      taking = false;
    }
  }

  /** Whether what comes next is the beginning of a request, to be taken at once. */
  boolean isAtStart() {
    return current == null && behind.isEmpty() && !lingering && channel.isWritable();
  }

  /** The head that was begun since this was last asked; null when there was none. */
  @Nullable H1Head begun() {
    H1Head head = begun;
    begun = null;
    return head;
  }

  /** Takes a request with a head that is known, and its whole body. */
  void again(H1Head head, ByteBuf body) {
    reading = true;
    taking = true;
    H1Exchange exchange = new H1Exchange(this, connection, head);
    current = exchange;
    exchange.content(body, true, Headers.empty());
    taking = false;
  }

  /** Whether the next request has to wait: for the last one's answer, or until that is taken. */
  private boolean isBusy() {
    return current == null ? !channel.isWritable() : !receiving;
  }

  private void take(Object message) {
    if (message instanceof HttpRequest request) {
      begin(request);
    } else if (message instanceof HttpContent content) {
      try {
        content(content);
      } finally {
        content.release();
      }
    }
  }

  private void begin(HttpRequest message) {
    if (message.decoderResult().isFailure()) {
      refuse(H1Decoder.refusal(message.decoderResult().cause()));
      return;
    }
    H1Head head;
    try {
      head = H1Head.of(message, connection.bounds().fieldCount());
    } catch (SyntaxException e) {
      refuse(e);
      return;
    }
    begun = head;
    H1Exchange exchange = new H1Exchange(this, connection, head);
    current = exchange;
    receiving = true;
    if (head.expectsContinue()) {
      exchange.stream();
    }
  }

  private void content(HttpContent content) {
    H1Exchange exchange = current;
    if (exchange == null || !receiving) {
      return;
    }
    if (content.decoderResult().isFailure()) {
      SyntaxException cause = H1Decoder.refusal(content.decoderResult().cause());
      receiving = false;
      if (exchange.wasCalled()) {
        exchange.fail(cause);
      } else {
        refuse(cause);
      }
      return;
    }
    boolean last = content instanceof LastHttpContent;
    receiving = !last;
    Headers trailers =
        last ? fields(((LastHttpContent) content).trailingHeaders()) : Headers.empty();
    exchange.content(content.content(), last, trailers);
    if (last && answered) {
      answered = false;
      current = null;
      settle();
    }
  }

  private static Headers fields(HttpHeaders trailers) {
    if (trailers.isEmpty()) {
      return Headers.empty();
    }
    Headers.Builder fields = Headers.builder();
    for (Map.Entry<String, String> field : trailers) {
      fields.add(field.getKey(), field.getValue());
    }
    return fields.build();
  }

  /** Says what was wrong, and closes. */
  private void refuse(SyntaxException cause) {
    H1Exchange exchange = new H1Exchange(this, connection, null);
    current = exchange;
    receiving = false;
    exchange.respond(Calls.problem(cause));
  }

  /** Writes the last of an answer, and goes on to the next request. */
  void end(H1Exchange exchange, ByteBuf last, boolean keep) {
    ChannelFuture done = channel.write(last);
    written = done;
    if (!keep) {
      close(done, exchange);
    } else if (receiving) {
      answered = true;
      drop(exchange);
    } else {
      current = null;
    }
    if (reading) {
      flushing = true;
    } else {
      flush();
    }
    if (current == null && !taking) {
      next();
    }
  }

  private void next() {
    taking = true;
    while (!isBusy() && !behind.isEmpty()) {
      take(behind.remove());
    }
    taking = false;
    if (behind.isEmpty() && (current == null || receiving)) {
      channel.config().setAutoRead(true);
    }
  }

  private void flush() {
    flushing = false;
    channel.flush();
    settle();
  }

  /** Between two exchanges time counts from when the client has the answer. */
  private void settle() {
    ChannelFuture done = written;
    if (ended && behind.isEmpty() && (current == null || lingering)) {
      if (done == null) {
        channel.close();
      } else {
        done.addListener(ChannelFutureListener.CLOSE);
      }
    }
    if (current != null || done == null) {
      return;
    }
    if (done.isDone()) {
      connection.rest();
      return;
    }
    connection.expireIn(connection.bounds().time(channel.bytesBeforeWritable()));
    done.addListener(
        future -> {
          if (current == null && written == done) {
            connection.rest();
          }
        });
  }

  private void drop(H1Exchange exchange) {
    RequestInput input = exchange.streamed();
    if (input != null) {
      input.drop();
    }
    connection.expireIn(connection.bounds().time(Exchange.MOST_DROPPED));
    channel.config().setAutoRead(true);
  }

  /**
   * Closes when all has left. Where the client still sends, it goes on being read for a while: a
   * connection that is closed with bytes unread is reset, and the client loses the answer with it.
   */
  private void close(ChannelFuture done, H1Exchange exchange) {
    RequestInput input = exchange.streamed();
    boolean sending = !exchange.isRead() || (input != null && !input.hasEnded());
    lingering = true;
    behind.forEach(ReferenceCountUtil::release);
    behind.clear();
    if (!sending) {
      connection.expireIn(connection.bounds().time(channel.bytesBeforeWritable()));
      done.addListener(ChannelFutureListener.CLOSE);
      return;
    }
    if (input != null) {
      input.drop();
    }
    connection.expireIn(LONGEST_LINGERING);
    channel.config().setAutoRead(true);
    done.addListener(future -> sayEnd());
  }

  private void sayEnd() {
    SslHandler tls = channel.pipeline().get(SslHandler.class);
    if (tls != null) {
      tls.closeOutbound();
    } else if (channel instanceof DuplexChannel duplex) {
      duplex.shutdownOutput();
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    reading = false;
    if (flushing) {
      flush();
    }
    if (current != null && receiving && !answered) {
      current.paused();
    }
  }

  /** The client will send no more; it may still read. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event != ChannelInputShutdownEvent.INSTANCE) {
      return;
    }
    ended = true;
    H1Exchange exchange = current;
    if (lingering || exchange == null) {
      settle();
    } else if (exchange != null && receiving) {
      receiving = false;
      if (answered) {
        channel.close();
      } else if (exchange.wasCalled()) {
        exchange.fail(new EOFException("the connection ended in the middle of the body"));
      } else {
        refuse(new SyntaxException(400, "the connection ended in the middle of the request"));
      }
    } else {
      channel.eventLoop().schedule(() -> leave(exchange), PATIENCE, TimeUnit.MILLISECONDS);
    }
  }

  /** The end of what a client sends is the end of its interest, but for short calls. */
  private void leave(H1Exchange exchange) {
    if (current == exchange) {
      exchange.gone(new IOException("the client is gone"));
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (current == null && !lingering && !taking && channel.isWritable()) {
      next();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (current != null) {
      current.gone(new IOException("the client is gone"));
    }
    behind.forEach(ReferenceCountUtil::release);
    behind.clear();
    lingering = true;
  }

  /** The connection is broken, or what comes over it: there is nobody to tell. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    channel.close();
  }
}
