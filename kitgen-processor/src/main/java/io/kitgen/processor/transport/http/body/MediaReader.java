package io.kitgen.processor.transport.http.body;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.transport.http.place.Media;
import java.util.List;

/** Reads which media types an operation's verb names. */
public final class MediaReader {

  private MediaReader() {}

  /** Those of {@code operation}. */
  public static Media read(OperationModel operation) {
    List<AnnotationModel> verbs = OperationFacts.verbs(operation.annotations());
    return new Media(
        verbs.stream().limit(1).flatMap(verb -> types(verb, "consumes").stream()).toList(),
        verbs.stream().limit(1).flatMap(verb -> types(verb, "produces").stream()).toList(),
        Known.has(operation.annotations(), Known.CONDITIONAL));
  }

  private static List<String> types(AnnotationModel verb, String member) {
    return verb.values().get(member) instanceof List<?> types
        ? types.stream().map(String::valueOf).toList()
        : List.of();
  }
}
