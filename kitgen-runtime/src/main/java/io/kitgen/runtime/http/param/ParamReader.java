package io.kitgen.runtime.http.param;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The texts of a message that is read. Used by one thread. */
public interface ParamReader {

  /** The texts called {@code name}, decoded, in order; none where the message has no such place. */
  List<String> texts(ParamPlace place, String name);

  /**
   * The first text called {@code name}, null when there is none. It looks further than {@link
   * #texts} where that is not for nothing: behind the files of a form.
   */
  default @Nullable String required(ParamPlace place, String name) {
    List<String> texts = texts(place, name);
    return texts.isEmpty() ? null : texts.get(0);
  }

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
