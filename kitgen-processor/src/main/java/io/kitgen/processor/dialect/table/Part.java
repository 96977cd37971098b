package io.kitgen.processor.dialect.table;

/** What an annotation, or one of its members, can say of a call. */
public enum Part {
  /** The HTTP method, or several; {@code *} is any. */
  METHOD("the HTTP method"),
  /** The path of a method, the prefix on a type. */
  PATH("the path"),
  /** A prefix if it starts with a slash; else an address, which is given at wiring. */
  ADDRESS("the path"),
  /** The annotation of ours that places a parameter, by its simple name. */
  PLACE("where it travels"),
  /** The name of a parameter in its place. */
  NAME("the name"),
  /** Whether a parameter has to be there. */
  REQUIRED("whether it has to be there"),
  /** What stands for a parameter that is not there. */
  DEFAULT("the default"),
  /** The status of an answer, as a number or a constant's name. */
  STATUS("the status"),
  /** The title of an error. */
  TITLE("the title"),
  /** Headers as {@code Name: value}, or {@code Name=value}. */
  HEADERS("headers"),
  /** Whether every 404 is an empty result. */
  EMPTY_ON_404("whether 404 is empty"),
  /** How several values of a query parameter lie in the query, by Feign's names. */
  STYLE("the style of lists"),
  /** The media types of the request's body. */
  CONSUMES("what the request is"),
  /** The media types of the answer's body. */
  PRODUCES("what the answer is");

  private final String noun;

  Part(String noun) {
    this.noun = noun;
  }

  /** What it is called. */
  public String noun() {
    return noun;
  }
}
