package io.kitgen.runtime.http.param;

/** Where in a message a text is. */
public enum ParamPlace {
  /** A variable of the path, percent-encoded whole. */
  PATH("path variable "),
  /** A parameter of the query. */
  QUERY("query parameter "),
  /** A field of a form, in the body of a request. */
  FORM("form field "),
  /** A part of a form of parts, in the body of a request. */
  PART("part "),
  /** A header field, of a request or of a response. */
  HEADER("header "),
  /** A cookie that a client sends. */
  COOKIE("cookie "),
  /** A cookie that a server sets. */
  SET_COOKIE("cookie ");

  private final String noun;

  ParamPlace(String noun) {
    this.noun = noun;
  }

  /** What {@code name} is called there: {@code query parameter limit}. */
  public String of(String name) {
    return noun + name;
  }
}
