package io.kitgen.auth;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.server.Admission;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who has the scopes that an operation needs, after an {@link Authentication} has found out
 * who that is; 403 for others. Immutable and thread-safe.
 *
 * <p>Without an authentication before it, and for callers whom an optional one let in without
 * credentials, an operation that needs scopes is closed.
 */
public final class Scopes implements Admission {

  private final Function<Operation<?, ?>, @Nullable RequiredScopes> needed;

  private Scopes(Function<Operation<?, ?>, @Nullable RequiredScopes> needed) {
    this.needed = needed;
  }

  /** The scopes of {@code @RequiresScope}. */
  public static Scopes required() {
    return new Scopes(operation -> operation.tag(RequiredScopes.class));
  }

  /**
   * The scopes that {@code needed} says, in place of those of the annotations; null for none. Asked
   * at each call.
   */
  public static Scopes required(Function<Operation<?, ?>, @Nullable RequiredScopes> needed) {
    return new Scopes(needed);
  }

  @Override
  public boolean enforces(Demand demand) {
    return demand instanceof RequiredScopes;
  }

  @Override
  public CallContext admit(Operation<?, ?> operation, Metadata in, CallContext ctx) {
    RequiredScopes scopes = needed.apply(operation);
    if (scopes == null) {
      return ctx;
    }
    Caller caller = ctx.get(Caller.KEY);
    if (caller == null) {
      throw unknown(operation, ctx.get(Authentication.ANONYMOUS));
    }
    if (!caller.scopes().containsAll(scopes.all())) {
      throw insufficient(caller, scopes);
    }
    return ctx;
  }

  private static RefusedException unknown(
      Operation<?, ?> operation, @Nullable Authentication asking) {
    return asking != null
        ? asking.refusal(null, null)
        : new RefusedException(
            ErrorReply.of(Code.PERMISSION_DENIED, "permission denied").build(),
            new IllegalStateException(
                operation + " needs scopes, and there is no authentication before Scopes"));
  }

  /** RFC 6750, section 3.1; the field is for those who came with a token. */
  private static RefusedException insufficient(Caller caller, RequiredScopes scopes) {
    ErrorReply.Builder reply =
        ErrorReply.of(Code.PERMISSION_DENIED, "the call needs the scopes: " + scopes);
    if (caller.token() != null) {
      reply.metadata(
          "WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scopes + '"');
    }
    return new RefusedException(reply.build());
  }
}
