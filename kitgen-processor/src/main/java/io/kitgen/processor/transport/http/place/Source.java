package io.kitgen.processor.transport.http.place;

import java.util.stream.Stream;

/** The parts of a message that carry texts by name. */
public enum Source {
  PATH("path", "path variable", "PathParam"),
  QUERY("query", "query parameter", "Query"),
  FORM("form", "form field", "Form"),
  PART("part", "part", "http.Part"),
  HEADER("header", "header", "Header"),
  COOKIE("cookie", "cookie", "Cookie"),
  SET_COOKIE("setCookie", "cookie", "Cookie");

  private final String factory;
  private final String noun;
  private final String annotation;

  Source(String factory, String noun, String annotation) {
    this.factory = factory;
    this.noun = noun;
    this.annotation = annotation;
  }

  /** The one that the annotation of this qualified name asks for in a request. */
  public static Source of(String annotation) {
    return Stream.of(values())
        .filter(source -> source.annotation().equals(annotation))
        .findFirst()
        .orElseThrow();
  }

  /** The factory of {@code HttpParam} for it. */
  public String factory() {
    return factory;
  }

  /** What the part is called. */
  public String part() {
    return this == SET_COOKIE ? noun : factory;
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
