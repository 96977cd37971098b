package io.kitgen.netty.server;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** Makes the TLS layer of a connection. */
@FunctionalInterface
interface Tls {

  /** The layer of one connection. */
  SslHandler layer(ByteBufAllocator buffers);

  /** As Netty's context is set up. */
  static Tls of(SslContext context) {
    return context::newHandler;
  }

  /** With the JDK's TLS, speaking HTTP/2 with those who want it. */
  static Tls of(SSLContext context, SSLParameters parameters) {
    SslContext wrapped =
        new JdkSslContext(
            context,
            false,
            null,
            IdentityCipherSuiteFilter.INSTANCE,
            new ApplicationProtocolConfig(
                Protocol.ALPN,
                SelectorFailureBehavior.NO_ADVERTISE,
                SelectedListenerFailureBehavior.ACCEPT,
                ApplicationProtocolNames.HTTP_2,
                ApplicationProtocolNames.HTTP_1_1),
            ClientAuth.NONE,
            null,
            false);
    return buffers -> {
      SSLEngine engine = wrapped.newEngine(buffers);
      engine.setSSLParameters(parameters);
      return new SslHandler(engine);
    };
  }
}
