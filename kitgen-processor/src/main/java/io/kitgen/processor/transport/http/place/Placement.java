package io.kitgen.processor.transport.http.place;

import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;

/** Where a parameter travels. */
public sealed interface Placement {

  /**
   * As text, under {@code name} in {@code source}.
   *
   * @param detail what stands between several values in the query; the attributes of a cookie that
   *     an answer sets
   */
  record Text(Source source, String name, TextValue value, String detail) implements Placement {

    /** Without more to say. */
    public Text(Source source, String name, TextValue value) {
      this(source, name, value, "");
    }
  }

  /** As the status of the answer. */
  record Status() implements Placement {}

  /**
   * As the parameters that the components of a record are.
   *
   * @param prefix of {@code filter[color]} in the query: {@code filter}, or empty
   */
  record Spread(DataType.RecordType record, List<Component> components, String prefix)
      implements Placement {}

  /**
   * As the query parameters that the entries of a map are.
   *
   * @param name of {@code filter[key]}: {@code filter}; empty when the keys are the names of all
   *     parameters that are not for another
   * @param value one of those of a key
   * @param lists whether a key has several
   */
  record Pairs(String name, TypeUse type, TypeUse key, TypeUse value, boolean lists)
      implements Placement {}

  /** As the address of the whole request, which the caller gives. */
  record Url() implements Placement {}

  /** As the body itself, in JSON. */
  record JsonBody() implements Placement {}

  /** As the body itself, byte by byte. */
  record RawBody() implements Placement {}

  /** As the body itself, a text that is no JSON. */
  record TextBody() implements Placement {}

  /** As the body itself, as it comes. */
  record ContentBody() implements Placement {}

  /** As the body itself, one message after the other, each as JSON. */
  record MessagesBody() implements Placement {}

  /** As all parts of a form with files, as they come. */
  record PartsBody() implements Placement {}

  /** As a part of a form with files, under {@code name}; one that is a text is {@link Text}. */
  record Part(String name, Kind kind) implements Placement {
    /** What it holds. */
    public enum Kind {
      JSON,
      FILE,
      FILES
    }
  }

  /** As a member of the JSON object that is the body. */
  record Member() implements Placement {}

  /**
   * A component of a record that is spread.
   *
   * @param text where it travels; empty when {@code @JsonIgnore} keeps it off the wire
   */
  record Component(DataType.Member member, Optional<Text> text) {}
}
