package io.kitgen.runtime.http.param;

import java.util.List;
import java.util.function.BiConsumer;

/** The texts of a message that is read. Used by one thread. */
public interface ParamReader {

  /** The texts called {@code name}, decoded, in order; none where the message has no such place. */
  List<String> texts(ParamPlace place, String name);

  /**
   * The values of a query parameter, each split before it is decoded.
   *
   * @param separator a comma, which stands for itself; or a pipe or a space, encoded or not
   */
  List<String> split(String name, char separator);

  /** Hands over the name and the value of every query parameter, decoded, in order. */
  void forEachQuery(BiConsumer<String, String> each);

  /**
   * What is thrown for a text that is missing or cannot be read.
   *
   * @param where which text: {@code query parameter limit}
   * @param reason what is wrong with it
   */
  RuntimeException refused(String where, String reason);
}
