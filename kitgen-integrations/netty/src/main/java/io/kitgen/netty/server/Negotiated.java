package io.kitgen.netty.server;

import io.kitgen.netty.server.exchange.Connection;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.ssl.SslHandler;

/** Goes on with the HTTP that was agreed on when TLS was. */
final class Negotiated extends ApplicationProtocolNegotiationHandler {

  private final Pipeline pipeline;
  private final Connection connection;

  Negotiated(Pipeline pipeline, Connection connection) {
    super(ApplicationProtocolNames.HTTP_1_1);
    this.pipeline = pipeline;
    this.connection = connection;
  }

  @Override
  protected void configurePipeline(ChannelHandlerContext ctx, String protocol) {
    connection.secure(ctx.pipeline().get(SslHandler.class).engine().getSession());
    if (protocol.equals(ApplicationProtocolNames.HTTP_2)) {
      pipeline.http2(connection);
    } else {
      pipeline.http1(connection);
    }
  }

  /** Who does not agree is gone: strangers knock at every port, and fill logs. */
  @Override
  protected void handshakeFailure(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
