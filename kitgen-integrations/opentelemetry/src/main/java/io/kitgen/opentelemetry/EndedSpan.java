package io.kitgen.opentelemetry;

import io.kitgen.Code;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/**
 * What a span says of how its call ended.
 *
 * @param server whether it is the server's: there a caller's own mistake is no error
 * @param http whether a status is one of HTTP
 * @param businessErrors whether declared errors are errors
 */
record EndedSpan(boolean server, boolean http, boolean businessErrors) {

  private static final int SERVER_ERRORS = 500;
  private static final int ERRORS = 400;

  void end(Span span, Outcome outcome, int status) {
    try {
      if (span.isRecording()) {
        describe(span, outcome, http ? status : 0);
      }
    } finally {
      span.end();
    }
  }

  private void describe(Span span, Outcome outcome, int status) {
    span.setAttribute(Keys.RPC_STATUS, outcome.code().name());
    span.setAttribute(Keys.OUTCOME, text(outcome.kind()));
    if (status != 0) {
      span.setAttribute(Keys.STATUS, (long) status);
    }
    DeclaredError<?> declared = outcome.declared();
    if (declared != null) {
      span.setAttribute(Keys.ERROR, declared.name());
    }
    if (!isError(outcome, status)) {
      return;
    }
    span.setStatus(StatusCode.ERROR);
    span.setAttribute(
        Keys.ERROR_TYPE, status >= ERRORS ? Integer.toString(status) : outcome.code().name());
    Throwable error = outcome.error();
    if (outcome.kind() == Outcome.Kind.FAULT && error != null) {
      span.recordException(error);
    }
  }

  private boolean isError(Outcome outcome, int status) {
    return switch (outcome.kind()) {
      case ANSWER -> status >= SERVER_ERRORS; // a result that says so itself
      case BUSINESS_ERROR -> businessErrors;
      // A client that got an answer which it cannot read has failed too.
      case REFUSAL, FAULT ->
          !server || (status == 0 ? isServers(outcome.code()) : status >= SERVER_ERRORS);
    };
  }

  /** The codes of gRPC's convention that are the server's fault. */
  private static boolean isServers(Code code) {
    return switch (code) {
      case UNKNOWN, DEADLINE_EXCEEDED, UNIMPLEMENTED, INTERNAL, UNAVAILABLE, DATA_LOSS -> true;
      default -> false;
    };
  }

  private static String text(Outcome.Kind kind) {
    return switch (kind) {
      case ANSWER -> "answer";
      case BUSINESS_ERROR -> "business_error";
      case REFUSAL -> "refusal";
      case FAULT -> "fault";
    };
  }
}
