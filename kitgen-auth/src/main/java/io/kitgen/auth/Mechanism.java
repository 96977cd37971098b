package io.kitgen.auth;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Metadata;
import org.jspecify.annotations.Nullable;

/** One way to find out who calls. Thread-safe. */
public interface Mechanism {

  /**
   * Who calls, or null when the call carries nothing of this kind.
   *
   * @throws BadCredentialsException when what it carries does not do: 401
   * @throws Exception when that cannot be found out now, or to refuse otherwise, as an admission
   */
  @Nullable Caller authenticate(Operation<?, ?> operation, Metadata in, CallContext ctx)
      throws Exception;

  /**
   * What to ask a caller for, as in {@code WWW-Authenticate} (RFC 9110, section 11.6.1), or null
   * when there is no such thing.
   *
   * @param why what was wrong with what they came with, or null when they came with nothing
   */
  @Nullable String challenge(@Nullable BadCredentialsException why);
}
