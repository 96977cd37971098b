package io.kitgen.netty.client.wire;

import io.kitgen.runtime.http.client.Origin;
import io.netty.channel.Channel;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** TLS of a client: who is trusted, what is shown, and that HTTP/2 is offered. Thread-safe. */
public final class ClientTls {

  private final @Nullable SSLContext jdk;
  private final @Nullable SSLParameters wanted;
  private final boolean http2;
  private @Nullable SslContext context;

  /**
   * @param given as Netty has it; in place of all others
   * @param jdk null for what the JVM trusts
   * @param wanted null for the default
   * @param http2 whether to offer it
   */
  public ClientTls(
      @Nullable SslContext given,
      @Nullable SSLContext jdk,
      @Nullable SSLParameters wanted,
      boolean http2) {
    this.context = given;
    this.jdk = jdk;
    this.wanted = wanted;
    this.http2 = http2;
  }

  /** What secures {@code channel}; the name of the server is verified. */
  public SslHandler handler(Channel channel, Origin origin) throws SSLException {
    SslHandler handler = context().newHandler(channel.alloc(), origin.host(), origin.port());
    String[] protocols = handler.engine().getSSLParameters().getApplicationProtocols();
    if (wanted != null) {
      handler.engine().setSSLParameters(wanted);
    }
    SSLParameters own = handler.engine().getSSLParameters();
    own.setEndpointIdentificationAlgorithm("HTTPS");
    own.setApplicationProtocols(protocols);
    handler.engine().setSSLParameters(own);
    return handler;
  }

  /** Made when it is needed: the default one reads the JVM's certificates. */
  private synchronized SslContext context() throws SSLException {
    SslContext made = context;
    if (made == null) {
      made = make();
      context = made;
    }
    return made;
  }

  private SslContext make() throws SSLException {
    if (jdk == null) {
      return SslContextBuilder.forClient().applicationProtocolConfig(protocols()).build();
    }
    return new JdkSslContext(
        jdk,
        true,
        null,
        IdentityCipherSuiteFilter.INSTANCE,
        protocols(),
        ClientAuth.NONE,
        null,
        false);
  }

  private ApplicationProtocolConfig protocols() {
    return new ApplicationProtocolConfig(
        Protocol.ALPN,
        SelectorFailureBehavior.NO_ADVERTISE,
        SelectedListenerFailureBehavior.ACCEPT,
        http2
            ? List.of(ApplicationProtocolNames.HTTP_2, ApplicationProtocolNames.HTTP_1_1)
            : List.of(ApplicationProtocolNames.HTTP_1_1));
  }
}
