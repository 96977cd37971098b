package io.kitgen.processor.generate.json.value;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.json.Form;
import java.time.ZoneId;
import java.util.Locale;

/** The format of a time that has a pattern of its own. */
final class PatternCode {

  private PatternCode() {}

  // TimePatterns.of("dd.MM.yyyy HH:mm", Locale.ENGLISH, ZoneId.of("UTC"), Instant::from)
  static CodeBlock of(TypeName type, ScalarKind kind, Form form) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.of($S, $L, ", RuntimeNames.TIME_PATTERNS, form.pattern(), locale(form));
    if (!form.zone().isEmpty()) {
      code.add("$T.of($S), ", ZoneId.class, form.zone());
    }
    return code.add("$L)", query(type, kind)).build();
  }

  // What month names are in must not depend on the machine.
  private static CodeBlock locale(Form form) {
    return form.locale().isEmpty()
        ? CodeBlock.of("$T.ENGLISH", Locale.class)
        : CodeBlock.of("$T.forLanguageTag($S)", Locale.class, form.locale().replace('_', '-'));
  }

  private static CodeBlock query(TypeName type, ScalarKind kind) {
    return switch (kind) {
      case OFFSET_DATE_TIME -> CodeBlock.of("$T::offsetDateTime", RuntimeNames.TIME_PATTERNS);
      case ZONED_DATE_TIME -> CodeBlock.of("$T::zonedDateTime", RuntimeNames.TIME_PATTERNS);
      default -> CodeBlock.of("$T::from", type);
    };
  }
}
