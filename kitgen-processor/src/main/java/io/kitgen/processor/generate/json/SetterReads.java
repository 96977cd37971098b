package io.kitgen.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.EmptyValues;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.generate.json.value.JsonScope;
import io.kitgen.processor.generate.json.value.ValueCode;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.bean.Setting;
import io.kitgen.processor.plan.json.JsonType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one object straight into what is made of them: what does not come stays as
 * its constructor left it.
 */
final class SetterReads {

  private final JsonScope scope;
  private final ValueCode values;
  private final JsonType type;
  private final LocalNames locals = new LocalNames("in");
  private final String target;
  private final Map<JsonMember, String> flags = new LinkedHashMap<>();

  /**
   * @param target what the variable is called that holds the bean or the builder
   */
  SetterReads(JsonScope scope, JsonType type, String target) {
    this.scope = scope;
    this.values = new ValueCode(scope.json());
    this.type = type;
    this.target = locals.of(target);
  }

  // Order value = new Order();
  // in.beginObject();
  // try {
  //   for (…) {
  //     switch (member) {
  //       case 0 -> value.setId(in.readText(TextFormats.UUID));
  //       default -> in.skipValue();
  //     }
  //   }
  //   if (value.getId() == null) {
  //     throw in.missing("id");
  //   }
  //   return value;
  // } catch (JsonException e) {
  //   throw e;
  // } catch (RuntimeException e) {
  //   throw in.invalid(e);
  // }
  CodeBlock code(CodeBlock start, TypeName made, List<Setting> settings) {
    CodeBlock.Builder body = CodeBlock.builder().add(loop(settings));
    settings.forEach(
        setting -> body.add(check(target, setting, Optional.ofNullable(flag(setting)))));
    return around(start, made, settings, body.addStatement("return $N", target).build());
  }

  // Order.Builder builder = Order.builder();
  // …
  //   return builder.build();
  CodeBlock code(CodeBlock start, TypeName builder, List<Setting> settings, String build) {
    CodeBlock.Builder body = CodeBlock.builder().add(loop(settings));
    boolean asks = settings.stream().anyMatch(SetterReads::isAsked);
    settings.stream()
        .filter(setting -> flag(setting) != null)
        .forEach(setting -> body.add(missing("!" + flag(setting), setting)));
    if (asks) {
      String value = locals.of("value");
      body.addStatement("$T $N = $N.$N()", type.type(), value, target, build);
      settings.stream()
          .filter(SetterReads::isAsked)
          .filter(setting -> !setting.member().isOptional())
          .forEach(setting -> body.add(check(value, setting, Optional.empty())));
      body.addStatement("return $N", value);
    } else {
      body.addStatement("return $N.$N()", target, build);
    }
    return around(start, builder, settings, body.build());
  }

  private CodeBlock around(CodeBlock start, TypeName made, List<Setting> settings, CodeBlock body) {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$T $N = $L", made, target, start);
    flags.values().forEach(flag -> code.addStatement("boolean $N = false", flag));
    for (Setting setting : settings) {
      setting
          .member()
          .defaultText()
          .ifPresent(
              text -> code.addStatement("$L", set(target, setting, defaultValue(setting, text))));
    }
    return code.addStatement("in.beginObject()").add(guarded(body, locals)).build();
  }

  private CodeBlock loop(List<Setting> settings) {
    UnknownMembers unknown =
        UnknownMembers.of(scope, type, settings.stream().map(Setting::member).toList());
    if (settings.isEmpty() && unknown.arePassedOver()) {
      return MemberReads.skipAll();
    }
    settings.stream()
        .filter(SetterReads::isFlagged)
        .forEach(
            setting ->
                flags.put(
                    setting.member(),
                    locals.of("has" + Words.capitalised(setting.member().property()))));
    String known =
        scope.members(
            type.name(), settings.stream().map(Setting::member).toList(), unknown.passedOver());
    String member = locals.of("member");
    CodeBlock.Builder loop = MemberReads.begin(member, known);
    for (int i = 0; i < settings.size(); i++) {
      loop.add(one(i, settings.get(i)));
    }
    return loop.add(unknown.code(settings.size())).endControlFlow().endControlFlow().build();
  }

  private CodeBlock one(int index, Setting setting) {
    CodeBlock assignment = set(target, setting, value(setting));
    String flag = flag(setting);
    if (flag == null) {
      return ValueCode.statement("case $L -> $L", index, assignment);
    }
    return CodeBlock.builder()
        .beginControlFlow("case $L ->", index)
        .addStatement("$N = true", flag)
        .addStatement("$L", assignment)
        .endControlFlow()
        .build();
  }

  private CodeBlock value(Setting setting) {
    JsonMember member = setting.member();
    return member
        .defaultText()
        .filter(text -> !member.isOptional())
        .map(
            text ->
                CodeBlock.of(
                    "in.tryNull() ? $L : $L",
                    defaultValue(setting, text),
                    values.read(scope, member)))
        .orElseGet(() -> values.readOrNull(scope, member));
  }

  private CodeBlock defaultValue(Setting setting, String text) {
    return scope.defaultValue(type.name(), setting.member(), text);
  }

  private @Nullable String flag(Setting setting) {
    return flags.get(setting.member());
  }

  /** Whether it has to come, and what is made cannot tell afterwards. */
  private static boolean isFlagged(Setting setting) {
    JsonMember member = setting.member();
    return member.required() || (member.mustBeThere() && !isAsked(setting));
  }

  /** Whether what is made is asked if it still has nothing where null may not be. */
  private static boolean isAsked(Setting setting) {
    JsonMember member = setting.member();
    return !member.type().key().isPrimitive()
        && !member.allowsNull()
        && member.defaultText().isEmpty()
        && setting
            .getter()
            .filter(getter -> getter.type().key().equals(member.type().key()))
            .isPresent();
  }

  /** {@code value.setId(id)}, {@code value.id = id}. */
  static CodeBlock set(String target, Setting setting, CodeBlock value) {
    return CodeBlock.of(
        setting.setter().field() ? "$N.$N = $L" : "$N.$N($L)",
        target,
        setting.setter().name(),
        value);
  }

  // if (value.getId() == null) {
  //   throw in.missing("id");
  // }
  static CodeBlock check(String target, Setting setting, Optional<String> flag) {
    if (flag.isPresent()) {
      return missing("!" + flag.get(), setting);
    }
    if (!isAsked(setting)) {
      return CodeBlock.of("");
    }
    String call = setting.getter().orElseThrow().field() ? "" : "()";
    String value = target + "." + setting.getter().orElseThrow().name() + call;
    if (setting.member().isOptional()) {
      return CodeBlock.builder()
          .beginControlFlow("if ($L == null)", value)
          .addStatement("$L", set(target, setting, EmptyValues.of(setting.member().type())))
          .endControlFlow()
          .build();
    }
    return missing(value + " == null", setting);
  }

  private static CodeBlock missing(String condition, Setting setting) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", condition)
        .addStatement("throw in.missing($S)", setting.member().name())
        .endControlFlow()
        .build();
  }

  /** As {@link RecordMethods#guarded}, around what refuses documents itself too. */
  static CodeBlock guarded(CodeBlock body, LocalNames locals) {
    String refusal = locals.of("e");
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(body)
        .nextControlFlow("catch ($T $N)", RuntimeNames.JSON_EXCEPTION, refusal)
        .addStatement("throw $N", refusal)
        .nextControlFlow("catch ($T $N)", RuntimeException.class, refusal)
        .addStatement("throw in.invalid($N)", refusal)
        .endControlFlow()
        .build();
  }
}
