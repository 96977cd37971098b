package io.kitgen.runtime.http.client;

import io.kitgen.runtime.http.h1.Bounds;
import io.kitgen.runtime.http.h1.Head;
import io.kitgen.runtime.http.h1.HeadReader;
import io.kitgen.runtime.http.h1.Output;
import io.kitgen.runtime.http.h1.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
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
    @Nullable InetSocketAddress proxy) {

  /**
   * A place for a connection, of which a deadline may want to get rid before it is one. Over a
   * channel, since that ends when its thread is interrupted.
   */
  static Socket socket() throws IOException {
    return SocketChannel.open().socket();
  }

  /** Connects {@code socket} to {@code origin}, in {@code nanos} at most. */
  ClientConnection connect(Socket socket, Origin origin, long nanos) throws IOException {
    long millis = Math.min(connectTimeout.toNanos(), nanos) / 1_000_000;
    if (millis <= 0) {
      throw new SocketTimeoutException("the deadline has passed");
    }
    InetSocketAddress address =
        proxy == null ? new InetSocketAddress(origin.host(), origin.port()) : proxy;
    if (address.isUnresolved()) {
      // Looked up again: a proxy's address may have been made without.
      address = new InetSocketAddress(address.getHostString(), address.getPort());
      if (address.isUnresolved()) {
        throw new UnknownHostException(address.getHostString());
      }
    }
    try {
      socket.connect(address, (int) Math.min(millis, Integer.MAX_VALUE));
      socket.setTcpNoDelay(true);
      Wire wire = new Wire(socket);
      if (origin.secure()) {
        if (proxy != null) {
          tunnel(wire, origin);
        }
        wire.layer(secured(socket, origin));
      }
      return new ClientConnection(wire, bounds, proxy != null && !origin.secure());
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private void tunnel(Wire wire, Origin origin) throws IOException {
    Output out = new Output(wire, bounds);
    out.text("CONNECT ").text(origin.authority()).text(" HTTP/1.1").line();
    out.field("Host", origin.authority()).line();
    out.flush();
    Head head = new HeadReader(wire, bounds).response();
    if (!head.first().startsWith("2") || wire.hasInput()) {
      throw new IOException("the proxy answers " + head.first());
    }
  }

  private SSLSocket secured(Socket socket, Origin origin) throws IOException {
    // The default one reads the JVM's certificates: not before they are needed.
    SSLSocketFactory factory =
        tls == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : tls.getSocketFactory();
    SSLSocket layer = (SSLSocket) factory.createSocket(socket, origin.host(), origin.port(), true);
    if (parameters != null) {
      layer.setSSLParameters(parameters);
    }
    SSLParameters own = layer.getSSLParameters();
    own.setEndpointIdentificationAlgorithm("HTTPS");
    own.setApplicationProtocols(new String[] {"http/1.1"});
    layer.setSSLParameters(own);
    layer.startHandshake();
    return layer;
  }
}
