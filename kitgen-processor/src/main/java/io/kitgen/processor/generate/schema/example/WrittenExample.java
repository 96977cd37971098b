package io.kitgen.processor.generate.schema.example;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@code @Example} as written.
 *
 * @param name a name of its own among those of one thing
 * @param text the value
 * @param origin its place
 */
public record WrittenExample(String name, String summary, String text, Origin origin) {

  private static final String ONE = "io.kitgen.doc.Example";
  private static final String SEVERAL = "io.kitgen.doc.Examples";
  private static final String UNNAMED = "example";

  /** Those among {@code annotations}, in order. */
  public static List<WrittenExample> of(List<AnnotationModel> annotations) {
    List<WrittenExample> examples = new ArrayList<>();
    for (AnnotationModel annotation : AnnotationModel.repeated(annotations, ONE, SEVERAL)) {
      String number = examples.isEmpty() ? "" : Integer.toString(examples.size() + 1);
      String name = annotation.text("name", "");
      examples.add(
          new WrittenExample(
              name.isEmpty() ? UNNAMED + number : name,
              annotation.text("summary", ""),
              annotation.text("value", ""),
              annotation.origin("value")));
    }
    return List.copyOf(examples);
  }
}
