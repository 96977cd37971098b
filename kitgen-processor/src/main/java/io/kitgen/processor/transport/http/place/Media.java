package io.kitgen.processor.transport.http.place;

import java.util.List;
import java.util.Locale;

/**
 * The media types of an operation's bodies, as its verb says them.
 *
 * @param consumes those of the request; none where the body says it
 * @param produces those of the answer; none where the result says it
 * @param conditional whether requests may have conditions
 */
public record Media(List<String> consumes, List<String> produces, boolean conditional) {

  /** Messages as lines of JSON. */
  public static final String LINES = "application/x-ndjson";

  /** Messages as events that a server sends. */
  public static final String EVENTS = "text/event-stream";

  /** Copies the lists. */
  public Media {
    consumes = List.copyOf(consumes);
    produces = List.copyOf(produces);
  }

  /** Whether a {@code String} that is the whole body of a request is that text and no JSON. */
  public boolean consumesText() {
    return consumes.stream().anyMatch(type -> !isJson(type));
  }

  /** Whether a {@code String} that is the whole answer is that text and no JSON. */
  public boolean producesText() {
    return produces.stream().anyMatch(type -> !isJson(type));
  }

  /** Whether {@code type} is JSON, or a type made of it. */
  public static boolean isJson(String type) {
    String bare = bare(type);
    return bare.equals("application/json")
        || (bare.startsWith("application/") && bare.endsWith("+json"));
  }

  /** {@code type} without parameters. */
  public static String bare(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
