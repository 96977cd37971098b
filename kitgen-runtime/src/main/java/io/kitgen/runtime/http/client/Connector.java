package io.kitgen.runtime.http.client;

import io.kitgen.runtime.http.h1.Bounds;
import io.kitgen.runtime.http.h1.Head;
import io.kitgen.runtime.http.h1.HeadReader;
import io.kitgen.runtime.http.h1.Output;
import io.kitgen.runtime.http.h1.Wire;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections.
 *
 * @param tls for origins that are secure; null for what the JVM trusts
 * @param parameters what TLS must be like, null for the default; names are verified in any case
 * @param proxy through which everything goes; null for none
 */
record Connector(
    Duration connectTimeout,
    Bounds bounds,
    @Nullable SSLContext tls,
    @Nullable SSLParameters parameters,
    @Nullable Proxy proxy) {

  /**
   * A place for a connection, of which a deadline may want to get rid before it is one. Over a
   * channel, since that ends when its thread is interrupted.
   */
  static Socket socket() throws IOException {
    return SocketChannel.open().socket();
  }

  /** Connects {@code socket} to {@code origin}, or to the proxy before it. */
  void connect(Socket socket, Origin origin, long until, @Nullable ClientCallWatch watch)
      throws IOException, InterruptedException {
    InetSocketAddress address =
        proxy == null
            ? InetSocketAddress.createUnresolved(origin.host(), origin.port())
            : proxy.address();
    if (address.isUnresolved()) {
      InetAddress found = Lookup.of(address.getHostString(), until - System.nanoTime(), watch);
      address = new InetSocketAddress(found, address.getPort());
    }
    if (watch != null) {
      watch.over(socket);
    }
    long millis = (until - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      throw new SocketTimeoutException("the deadline has passed");
    }
    try {
      socket.connect(address, (int) Math.min(millis, Integer.MAX_VALUE));
    } catch (SocketTimeoutException e) { // nothing was sent, as when it is refused
      throw (IOException) new ConnectException(address + " does not answer").initCause(e);
    }
    socket.setTcpNoDelay(true);
  }

  /** Puts TLS over a connection, through a tunnel where there is a proxy. */
  void secure(Wire wire, Output out, HeadReader heads, Origin origin) throws IOException {
    if (proxy != null) {
      tunnel(proxy, wire, out, heads, origin);
    }
    // The default one reads the JVM's certificates: not before they are needed.
    SSLSocketFactory factory =
        tls == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : tls.getSocketFactory();
    SSLSocket layer =
        (SSLSocket) factory.createSocket(wire.socket(), origin.host(), origin.port(), true);
    if (parameters != null) {
      layer.setSSLParameters(parameters);
    }
    SSLParameters own = layer.getSSLParameters();
    own.setEndpointIdentificationAlgorithm("HTTPS");
    own.setApplicationProtocols(new String[] {"http/1.1"});
    layer.setSSLParameters(own);
    layer.startHandshake();
    wire.layer(layer);
  }

  private static void tunnel(Proxy proxy, Wire wire, Output out, HeadReader heads, Origin origin)
      throws IOException {
    out.text("CONNECT ").text(origin.authority()).text(" HTTP/1.1").line();
    out.field("Host", origin.authority());
    if (proxy.authorization() != null) {
      out.field("Proxy-Authorization", proxy.authorization());
    }
    out.line();
    out.flush();
    Head head = heads.response();
    if (!head.first().startsWith("2") || wire.hasInput()) {
      throw new IOException("the proxy answers " + head.first());
    }
  }
}
