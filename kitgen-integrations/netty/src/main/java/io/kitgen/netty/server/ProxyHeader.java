package io.kitgen.netty.server;

import io.kitgen.netty.server.exchange.Connection;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Takes from the header of the PROXY protocol who is behind the proxy. */
final class ProxyHeader extends SimpleChannelInboundHandler<HAProxyMessage> {

  private final Connection connection;

  ProxyHeader(Connection connection) {
    this.connection = connection;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, HAProxyMessage header) {
    String source = header.sourceAddress();
    InetAddress address =
        source == null ? null : NetUtil.createInetAddressFromIpAddressString(source);
    if (address != null) {
      connection.peer(new InetSocketAddress(address, header.sourcePort()));
    }
    ctx.pipeline().remove(this);
  }

  /** There was no such header: then it is not known who that is. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
