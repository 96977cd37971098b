package io.kitgen.brave;

import brave.Span;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;

/**
 * What a span says of how its call ended.
 *
 * @param http whether a status is one of HTTP
 * @param businessErrors whether declared errors are errors
 */
record EndedSpan(boolean http, boolean businessErrors) {

  private static final int ERRORS = 400;
  private static final int SERVER_ERRORS = 500;

  void end(Span span, Outcome outcome, int status) {
    try {
      if (!span.isNoop()) {
        describe(span, outcome, http ? status : 0);
      }
    } finally {
      span.finish();
    }
  }

  private void describe(Span span, Outcome outcome, int status) {
    if (status != 0) {
      span.tag("http.status_code", Integer.toString(status));
    }
    DeclaredError<?> declared = outcome.declared();
    if (declared != null) {
      span.tag("kitgen.error", declared.name());
    }
    if (!isError(outcome, status)) {
      return;
    }
    span.tag("error", status >= ERRORS ? Integer.toString(status) : outcome.code().name());
    Throwable error = outcome.error();
    if (error != null) {
      span.error(error); // for handlers of spans; the tag is there already
    }
  }

  private boolean isError(Outcome outcome, int status) {
    return switch (outcome.kind()) {
      case ANSWER -> status >= SERVER_ERRORS; // a result that says so itself
      case BUSINESS_ERROR -> businessErrors;
      case REFUSAL, FAULT -> true; // Go kit's rule: whatever is above 399
    };
  }
}
