package io.kitgen.processor.transport.http.place;

/** The parts of a request that carry texts by name. */
public enum Source {
  PATH("path", "path variable", "PathParam"),
  QUERY("query", "query parameter", "Query"),
  HEADER("header", "header", "Header"),
  COOKIE("cookie", "cookie", "Cookie");

  private final String part;
  private final String noun;
  private final String annotation;

  Source(String part, String noun, String annotation) {
    this.part = part;
    this.noun = noun;
    this.annotation = annotation;
  }

  /** What the part is called, and the factory of {@code HttpParam} for it. */
  public String part() {
    return part;
  }

  /** What one value in it is called. */
  public String noun() {
    return noun;
  }

  /** The qualified name of the annotation that asks for it. */
  public String annotation() {
    return "io.kitgen." + annotation;
  }
}
