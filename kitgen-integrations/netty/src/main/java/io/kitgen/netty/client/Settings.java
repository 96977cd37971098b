package io.kitgen.netty.client;

import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told by who makes it.
 *
 * @param connectTimeout for waiting and for connecting, TLS and HTTP/2's settings included
 * @param idle how long a connection is kept without a call
 * @param connections to one origin
 * @param connectionsInAll to all origins
 * @param waiting calls that wait for a connection to one origin
 * @param fieldCount header fields of an answer
 * @param fieldBytes bytes of all header fields of an answer
 * @param readAhead bytes of an answer's body that are taken before somebody reads them
 * @param http2 when to speak it
 * @param tls null for what the JVM trusts
 * @param nettyTls in place of {@code tls}
 */
record Settings(
    Duration connectTimeout,
    Duration idle,
    int connections,
    int connectionsInAll,
    int waiting,
    int fieldCount,
    int fieldBytes,
    int readAhead,
    Http2 http2,
    @Nullable SSLContext tls,
    @Nullable SSLParameters tlsParameters,
    @Nullable SslContext nettyTls,
    @Nullable InetSocketAddress proxy) {

  /** When HTTP/2 is spoken. */
  enum Http2 {
    /** With TLS, when the other side can. */
    NEGOTIATED,
    /** As above, and in clear to everybody. */
    ALSO_IN_CLEAR,
    NEVER
  }
}
