package io.kitgen.processor.generate.validation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** What checks compare with, where a literal does not say it. Each value once. */
final class CheckConstants {

  private record Value(TypeName type, CodeBlock initializer) {}

  private final Map<Value, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  // private static final Pattern CODE_PATTERN = Pattern.compile("[A-Z]{3}");
  String pattern(String member, String regexp, int flags) {
    CodeBlock compiled =
        flags == 0
            ? CodeBlock.of("$T.compile($S)", Pattern.class, regexp)
            : CodeBlock.of("$T.compile($S, $L)", Pattern.class, regexp, flags);
    return name(member, "PATTERN", new Value(ClassName.get(Pattern.class), compiled));
  }

  // private static final BigDecimal PRICE_BOUND = new BigDecimal("0.01");
  String decimal(String member, String text) {
    CodeBlock parsed = CodeBlock.of("new $T($S)", BigDecimal.class, text);
    return name(member, "BOUND", new Value(ClassName.get(BigDecimal.class), parsed));
  }

  private String name(String member, String suffix, Value value) {
    return names.computeIfAbsent(value, unnamed -> free(upper(member, suffix)));
  }

  private String free(String wanted) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  private static String upper(String member, String suffix) {
    String words = member.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    return words.isEmpty() ? suffix : words + "_" + suffix;
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    names.forEach(
        (value, name) ->
            fields.add(
                FieldSpec.builder(
                        value.type(), name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(value.initializer())
                    .build()));
    return fields;
  }
}
