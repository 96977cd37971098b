package io.kitgen.auth.tls;

import io.kitgen.auth.Authentication;
import io.kitgen.auth.BadCredentialsException;
import io.kitgen.auth.Caller;
import io.kitgen.auth.Mechanism;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * Callers known by the certificate with which they opened the connection. The engine has checked it
 * against the authorities that its TLS context trusts, and asks for one only when it is told to
 * ({@code setNeedClientAuth} or {@code setWantClientAuth} of its parameters); this says whose it
 * is. Works over the built-in engine, Netty and servlets.
 */
public final class MutualTls {

  private static final int DNS = 2; // the kinds of RFC 5280, section 4.2.1.6, GeneralName
  private static final int URI = 6;

  private MutualTls() {}

  /** Callers by the certificate's subject, as RFC 2253 writes it: {@code CN=billing,O=Shop}. */
  public static Authentication bySubject() {
    return by(
        certificate -> {
          String subject = certificate.getSubjectX500Principal().getName();
          return subject.isEmpty() ? null : Caller.named(subject);
        });
  }

  /**
   * Callers by the one URI among the certificate's alternative names: a SPIFFE id. A certificate
   * with none or several names nobody.
   */
  public static Authentication byUri() {
    return by(certificate -> only(certificate, URI));
  }

  /** As {@link #byUri}, by the one DNS name. */
  public static Authentication byDnsName() {
    return by(certificate -> only(certificate, DNS));
  }

  /** Callers as {@code identity} says; null for a certificate of nobody who is known. */
  public static Authentication by(Function<X509Certificate, @Nullable Caller> identity) {
    return Authentication.by(
        new Mechanism() {
          @Override
          public @Nullable Caller authenticate(
              Operation<?, ?> operation, Metadata in, CallContext ctx)
              throws BadCredentialsException {
            X509Certificate certificate = certificate(ctx);
            if (certificate == null) {
              return null;
            }
            Caller caller = identity.apply(certificate);
            if (caller == null) {
              throw new BadCredentialsException("the certificate names nobody who is known");
            }
            return caller;
          }

          @Override
          public @Nullable String challenge(@Nullable BadCredentialsException why) {
            return null; // it is asked for with the connection
          }
        });
  }

  /** The certificate that the caller of {@code ctx} has shown, or null when there is none. */
  public static @Nullable X509Certificate certificate(CallContext ctx) {
    SSLSession session = ctx.get(KitHttpServer.TLS);
    try {
      return session != null && session.getPeerCertificates()[0] instanceof X509Certificate own
          ? own
          : ctx.get(CallKeys.CERTIFICATE);
    } catch (SSLPeerUnverifiedException e) {
      return null; // it has shown none
    }
  }

  private static @Nullable Caller only(X509Certificate certificate, int kind) {
    Collection<List<?>> names;
    try {
      names = certificate.getSubjectAlternativeNames();
    } catch (CertificateParsingException e) {
      return null;
    }
    if (names == null) {
      return null;
    }
    List<String> found =
        names.stream()
            .filter(name -> name.get(0).equals(kind))
            .map(name -> (String) name.get(1))
            .toList();
    return found.size() == 1 && !found.get(0).isEmpty() ? Caller.named(found.get(0)) : null;
  }
}
