package io.kitgen.client.fleet;

import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import org.jspecify.annotations.Nullable;

/**
 * There is no instance to call: Go kit's {@code ErrNoEndpoints}. Nothing was sent, so that any call
 * may be tried again. Its cause is why the instances are not known, where that is the reason.
 */
public final class NoEndpointsException extends CallException {

  private static final long serialVersionUID = 1L;

  NoEndpointsException(String why, @Nullable Exception cause) {
    super(CallException.of(Code.UNAVAILABLE, why).notSent(true).cause(cause));
  }
}
