/** HTTP/1.1 and HTTP/2 engines on Netty. */
module io.kitgen.netty {
  requires transitive io.kitgen.runtime;
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.haproxy;
  requires io.netty.codec.http;
  requires io.netty.codec.http2;
  requires io.netty.common;
  requires transitive io.netty.handler;
  requires io.netty.handler.proxy;
  requires io.netty.resolver;
  requires transitive io.netty.transport;
  requires io.netty.transport.classes.epoll;
  requires io.netty.transport.classes.io_uring;

  exports io.kitgen.netty.client;
  exports io.kitgen.netty.server;
}
