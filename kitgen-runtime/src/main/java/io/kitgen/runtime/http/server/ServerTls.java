package io.kitgen.runtime.http.server;

import io.kitgen.runtime.http.h1.Wire;
import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** TLS over accepted connections. */
record ServerTls(SSLContext context, SSLParameters parameters) {

  /** Shakes hands. */
  SSLSession over(Wire wire) throws IOException {
    Socket layer = context.getSocketFactory().createSocket(wire.socket(), null, true);
    SSLSocket tls = (SSLSocket) layer;
    tls.setUseClientMode(false);
    tls.setSSLParameters(parameters);
    SSLParameters own = tls.getSSLParameters();
    own.setApplicationProtocols(new String[] {"http/1.1"});
    tls.setSSLParameters(own);
    tls.startHandshake();
    wire.layer(tls);
    return tls.getSession();
  }
}
