package io.kitgen.runtime.http.param;

/** The texts of a message that is written. Used by one thread. */
public interface ParamWriter {

  /**
   * Adds {@code text}, encoded as its place wants it.
   *
   * @throws IllegalArgumentException when that place cannot carry it
   * @throws IllegalStateException when the message has no such place
   */
  void add(ParamPlace place, String name, String text);

  /** Adds a parameter to the query whose value is percent-encoded already. */
  void addQuery(String name, String encoded);
}
