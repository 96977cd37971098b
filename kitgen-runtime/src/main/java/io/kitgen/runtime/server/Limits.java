package io.kitgen.runtime.server;

import io.kitgen.runtime.json.JsonLimits;
import java.util.Objects;

/**
 * How much one request may hold. What is larger is refused with RESOURCE_EXHAUSTED before it is
 * read.
 *
 * @param bodyBytes the body, in bytes, where it has to be in memory
 * @param contentBytes the body, in bytes, where it is streamed
 * @param headerCount how many header fields, or metadata entries
 * @param headerBytes the names and values of all of them together, in characters
 * @param json what one JSON document may hold
 */
public record Limits(
    int bodyBytes, long contentBytes, int headerCount, int headerBytes, JsonLimits json) {

  /**
   * 4 MiB (as gRPC), 4 GiB streamed, 100 header fields with 32 KiB, and the JSON reader's own
   * limits.
   */
  public static final Limits DEFAULT =
      new Limits(4 * 1024 * 1024, 4L * 1024 * 1024 * 1024, 100, 32 * 1024, JsonLimits.DEFAULT);

  /** Checks that there is room for something. */
  public Limits {
    Objects.requireNonNull(json, "json");
    if (bodyBytes < 0 || contentBytes < 0 || headerCount < 0 || headerBytes < 0) {
      throw new IllegalArgumentException("a limit below zero");
    }
  }

  /** These limits with another one for bodies. */
  public Limits withBodyBytes(int bodyBytes) {
    return new Limits(bodyBytes, contentBytes, headerCount, headerBytes, json);
  }

  /** These limits with another one for bodies that are streamed. */
  public Limits withContentBytes(long contentBytes) {
    return new Limits(bodyBytes, contentBytes, headerCount, headerBytes, json);
  }

  /** These limits with others for header fields. */
  public Limits withHeaders(int headerCount, int headerBytes) {
    return new Limits(bodyBytes, contentBytes, headerCount, headerBytes, json);
  }

  /** These limits with others for JSON documents. */
  public Limits withJson(JsonLimits json) {
    return new Limits(bodyBytes, contentBytes, headerCount, headerBytes, json);
  }
}
