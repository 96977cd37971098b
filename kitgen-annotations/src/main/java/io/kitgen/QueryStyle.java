package io.kitgen;

/** How several values of one parameter lie in the query of a URL. */
public enum QueryStyle {
  /** Each under the same name: {@code tag=a&tag=b}. */
  REPEAT,
  /** Between commas: {@code tag=a,b}. A comma within a value is percent-encoded. */
  COMMA,
  /** Between pipes, which are percent-encoded: {@code tag=a%7Cb}. No value may have one. */
  PIPE,
  /** Between spaces, which are percent-encoded: {@code tag=a%20b}. No value may have one. */
  SPACE,
  /** The components of a record or the entries of a map: {@code tag[x]=a&tag[y]=b}. */
  DEEP
}
