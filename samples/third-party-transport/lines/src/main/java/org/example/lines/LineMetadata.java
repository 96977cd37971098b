package org.example.lines;

import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.http.Headers;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a line beside the message.
 *
 * @param fields names and values
 */
record LineMetadata(Headers fields) implements Metadata {

  /** An answer has nothing beside it. */
  static final LineMetadata NONE = new LineMetadata(Headers.empty());

  static final Metadata.Sink NOWHERE =
      new Metadata.Sink() {
        @Override
        public void add(String name, String value) {}

        @Override
        public void set(String name, String value) {}
      };

  @Override
  public @Nullable String first(String name) {
    return fields.first(name);
  }

  @Override
  public List<String> all(String name) {
    return fields.all(name);
  }

  @Override
  public List<String> names() {
    return IntStream.range(0, fields.size()).mapToObj(fields::name).distinct().toList();
  }
}
