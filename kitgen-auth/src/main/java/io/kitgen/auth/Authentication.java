package io.kitgen.auth;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.server.Admission;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who is known, before anything of the body is read, and binds {@link Caller#KEY} and
 * {@link CallKeys#PRINCIPAL}. Others get 401 with a challenge for each mechanism. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * ServerEdge.builder().admit(BasicAuth.admission("shop", users).or(Jwt.bearer(keys)))
 * }</pre>
 */
public final class Authentication implements Admission {

  /** Bound for a call that was let in without credentials: who can ask for them later. */
  static final CallContext.Key<Authentication> ANONYMOUS =
      CallContext.Key.local("anonymous", Authentication.class);

  private final List<Mechanism> mechanisms;
  private final boolean optional;

  private Authentication(List<Mechanism> mechanisms, boolean optional) {
    this.mechanisms = List.copyOf(mechanisms);
    this.optional = optional;
  }

  /** By {@code mechanism}. */
  public static Authentication by(Mechanism mechanism) {
    return new Authentication(List.of(mechanism), false);
  }

  /**
   * By this, or else by {@code other}. The first mechanism that finds credentials of its kind
   * decides: a bad token is not made good by a password beside it.
   */
  public Authentication or(Authentication other) {
    List<Mechanism> all =
        Stream.concat(mechanisms.stream(), other.mechanisms.stream()).collect(Collectors.toList());
    return new Authentication(all, optional || other.optional);
  }

  /**
   * This, which lets calls without credentials in too, without a caller in their context. Bad
   * credentials are still refused, and {@link Scopes} refuse who is not known.
   */
  public Authentication optional() {
    return new Authentication(mechanisms, true);
  }

  @Override
  public CallContext admit(Operation<?, ?> operation, Metadata in, CallContext ctx)
      throws Exception {
    for (Mechanism mechanism : mechanisms) {
      Caller caller;
      try {
        caller = mechanism.authenticate(operation, in, ctx);
      } catch (BadCredentialsException e) {
        throw refusal(mechanism, e);
      }
      if (caller != null) {
        return ctx.with(Caller.KEY, caller).with(CallKeys.PRINCIPAL, caller);
      }
    }
    if (optional) {
      return ctx.with(ANONYMOUS, this);
    }
    throw refusal(null, null);
  }

  /** 401 and what to come with; as Go kit's basic authentication, the body is not to be guessed. */
  RefusedException refusal(@Nullable Mechanism refusing, @Nullable BadCredentialsException why) {
    String challenges =
        mechanisms.stream()
            .map(mechanism -> mechanism.challenge(mechanism == refusing ? why : null))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String message = why == null ? null : why.getMessage();
    ErrorReply.Builder reply =
        ErrorReply.of(Code.UNAUTHENTICATED, message == null ? "Unauthorized" : message)
            .metadata("X-Content-Type-Options", "nosniff");
    if (!challenges.isEmpty()) {
      reply.metadata("WWW-Authenticate", challenges);
    }
    return new RefusedException(reply.build(), why);
  }
}
