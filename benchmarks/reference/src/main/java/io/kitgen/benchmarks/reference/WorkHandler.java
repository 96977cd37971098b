package io.kitgen.benchmarks.reference;

import com.fasterxml.jackson.core.JsonParser;
import io.kitgen.benchmarks.reference.Wire.ConcatRequest;
import io.kitgen.benchmarks.reference.Wire.Profile;
import io.kitgen.benchmarks.reference.Wire.SumRequest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Collects one request at a time and answers it, on the event loop or by an executor. */
@SuppressWarnings({
  "FutureReturnValueIgnored",
  "ReferenceEquality"
}) // failures close the channel; constants
final class WorkHandler extends ChannelInboundHandlerAdapter {
  private static final DefaultHttpHeadersFactory HEADERS =
      DefaultHttpHeadersFactory.headersFactory().withValidation(false);
  private static final AsciiString JSON = AsciiString.cached("application/json");
  private static final String PROFILES = "/profiles/";
  private static final HttpRequest NONE =
      new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");

  private final @Nullable Executor calls;
  private HttpRequest request = NONE;
  private @Nullable ByteBuf begun;

  WorkHandler(@Nullable Executor calls) {
    this.calls = calls;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest head) {
      request = head;
    }
    if (message instanceof HttpContent content) {
      ByteBuf body = begun == null ? content.content() : append(ctx, begun, content);
      if (message instanceof LastHttpContent) {
        begun = null;
        dispatch(ctx, request, body);
      } else {
        begun = body;
      }
    }
  }

  static ByteBuf append(ChannelHandlerContext ctx, ByteBuf begun, HttpContent content) {
    ByteBuf part = content.content();
    ByteBuf to = begun;
    if (begun.writableBytes() < part.readableBytes()) {
      to = ctx.alloc().buffer(2 * (begun.readableBytes() + part.readableBytes()));
      to.writeBytes(begun);
      begun.release();
    }
    to.writeBytes(part);
    part.release();
    return to;
  }

  private void dispatch(ChannelHandlerContext ctx, HttpRequest head, ByteBuf body) {
    if (calls == null) {
      ctx.write(answer(ctx, head, body), ctx.voidPromise());
    } else {
      calls.execute(() -> ctx.writeAndFlush(answer(ctx, head, body), ctx.voidPromise()));
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (calls == null) {
      ctx.flush();
    }
  }

  private static FullHttpResponse answer(ChannelHandlerContext ctx, HttpRequest head, ByteBuf in) {
    ByteBuf out = ctx.alloc().buffer(in.readableBytes() + 64);
    HttpResponseStatus status;
    try {
      status = serve(head.method(), head.uri(), in, out);
    } catch (IOException e) {
      status = HttpResponseStatus.BAD_REQUEST;
    } finally {
      in.release();
    }
    if (status != HttpResponseStatus.OK) {
      out.release();
      out = Unpooled.EMPTY_BUFFER;
    }
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, out, HEADERS, HEADERS);
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, JSON)
        .set(HttpHeaderNames.DATE, Clock.now)
        .setInt(HttpHeaderNames.CONTENT_LENGTH, out.readableBytes());
    if (!HttpUtil.isKeepAlive(head)) {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    return response;
  }

  private static HttpResponseStatus serve(HttpMethod method, String path, ByteBuf in, ByteBuf out)
      throws IOException {
    boolean profile = path.startsWith(PROFILES);
    if (!profile && !path.equals("/sum") && !path.equals("/concat")) {
      return HttpResponseStatus.NOT_FOUND;
    }
    if (!method.equals(profile ? HttpMethod.PUT : HttpMethod.POST)) {
      return HttpResponseStatus.METHOD_NOT_ALLOWED;
    }
    try (JsonParser json = JsonInput.open(in)) {
      if (profile) {
        Profile given = JsonInput.profile(json);
        if (!path.substring(PROFILES.length()).equals(given.id())) {
          return HttpResponseStatus.BAD_REQUEST;
        }
        JsonOutput.profile(given, out);
      } else if (path.equals("/sum")) {
        SumRequest given = JsonInput.sum(json);
        JsonOutput.sum(given.a() + given.b(), out);
      } else {
        ConcatRequest given = JsonInput.concat(json);
        JsonOutput.concat(given.a() + given.b(), out);
      }
    }
    return HttpResponseStatus.OK;
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
