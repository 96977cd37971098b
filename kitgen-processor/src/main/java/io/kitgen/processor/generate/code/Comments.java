package io.kitgen.processor.generate.code;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import java.util.List;
import java.util.regex.Pattern;

/** Javadoc: the user's words carried over, and links to what they were written for. */
public final class Comments {

  // A backslash before 'u' is a Unicode escape to the compiler if an even number stands before it.
  private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u");

  private Comments() {}

  /** {@code text} as it can stand in any Java comment. */
  public static String safe(String text) {
    String closed = text.replace("*/", "*&#47;");
    return UNICODE_ESCAPE.matcher(closed).replaceAll("$1&#92;u");
  }

  /** {@code text} so that a reader of Javadoc sees it as it is. */
  public static String literal(String text) {
    return safe(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("{", "&#123;")
            .replace("}", "&#125;")
            .replace("@", "&#64;"));
  }

  /** A link to the method of {@code operation} in the service. */
  public static CodeBlock link(ServicePlan plan, OperationPlan operation) {
    return CodeBlock.of("{@link $T#$L}", plan.service().type(), operation.model().method());
  }

  /** What the user wrote above the method; a link to it when that is nothing. */
  public static CodeBlock of(ServicePlan plan, OperationPlan operation) {
    String text = operation.model().javadoc().strip();
    return text.isEmpty()
        ? CodeBlock.of("$L.\n", link(plan, operation))
        : CodeBlock.of("$L\n", safe(text));
  }

  /** The {@code @param} tags of those fields for which the user wrote one, after an empty line. */
  public static CodeBlock params(List<OperationPlan.Field> fields) {
    CodeBlock.Builder tags = CodeBlock.builder();
    for (OperationPlan.Field field : fields) {
      String text = field.parameter().javadoc().strip();
      if (!text.isEmpty()) {
        tags.add(tags.isEmpty() ? "\n" : "");
        tags.add("@param $L $L\n", field.name(), hanging(text));
      }
    }
    return tags.build();
  }

  /** The text of a tag: later lines are set in, as they must be to read as its text. */
  public static String hanging(String text) {
    return safe(text.strip()).replaceAll("\\R\\s*", "\n    ");
  }
}
