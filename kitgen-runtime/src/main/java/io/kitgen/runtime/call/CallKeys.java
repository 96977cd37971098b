package io.kitgen.runtime.call;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.text.TextFormats;
import java.security.Principal;
import java.security.cert.X509Certificate;

/** The context's keys that parts of different modules agree on. */
public final class CallKeys {

  /**
   * Names one request across services, for those who search logs. Crosses the wire as {@code
   * X-Request-Id} where client and server are told to let it.
   */
  public static final CallContext.Key<String> REQUEST_ID =
      CallContext.Key.propagated("X-Request-Id", TextFormats.STRING);

  /** Which trace the call belongs to. */
  public static final CallContext.Key<TraceIds> TRACE =
      CallContext.Key.local("trace", TraceIds.class);

  /** Who calls, as the admission found out. */
  public static final CallContext.Key<Principal> PRINCIPAL =
      CallContext.Key.local("principal", Principal.class);

  /** Which attempt of a call this is, from 2 on; the first one says nothing. */
  public static final CallContext.Key<Integer> ATTEMPT =
      CallContext.Key.local("attempt", Integer.class);

  /**
   * The certificate that the caller has shown, where the engine has no TLS session to show: a
   * servlet container.
   */
  public static final CallContext.Key<X509Certificate> CERTIFICATE =
      CallContext.Key.local("certificate", X509Certificate.class);

  private CallKeys() {}
}
