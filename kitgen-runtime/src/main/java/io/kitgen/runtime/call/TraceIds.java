package io.kitgen.runtime.call;

import java.util.Objects;

/**
 * Which trace a call belongs to, for logs and exemplars. The tracing integration puts it into the
 * context; who reads it needs no tracing library.
 *
 * @param traceId in lower-case hexadecimal
 * @param spanId in lower-case hexadecimal
 * @param sampled whether the trace is kept, so that it can be looked up
 */
public record TraceIds(String traceId, String spanId, boolean sampled) {

  /** Checks that the ids are there. */
  public TraceIds {
    Objects.requireNonNull(traceId, "traceId");
    Objects.requireNonNull(spanId, "spanId");
  }
}
