package io.kitgen.testing;

import io.kitgen.testing.conformance.ConformanceServiceEndpoints;
import io.kitgen.testing.conformance.ConformanceServiceMessages.NumberResponse;
import io.kitgen.testing.conformance.ConformanceServiceMessages.TextResponse;

/** A service that gives numbers back, and fails on texts. */
final class Answers {

  private Answers() {}

  static ConformanceServiceEndpoints endpoints() {
    return ConformanceServiceEndpoints.unimplemented()
        .withNumber(next -> (ctx, request) -> new NumberResponse(request.value()))
        .withText(next -> (ctx, request) -> new TextResponse(request.value()));
  }
}
