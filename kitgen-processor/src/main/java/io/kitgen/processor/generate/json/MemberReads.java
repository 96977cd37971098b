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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the members of one object into variables. */
final class MemberReads {

  private final JsonScope scope;
  private final String type;
  private final ValueCode values;
  private final LocalNames locals;
  private final List<JsonMember> read;
  private final List<JsonMember> noted;
  private final Map<JsonMember, CodeBlock> initial = new HashMap<>();
  private final Map<JsonMember, String> flags = new HashMap<>();
  private UnknownMembers unknown = UnknownMembers.PASSED_OVER;

  /**
   * @param type what the constants are called after
   * @param members what there shall be a variable for
   */
  MemberReads(JsonScope scope, String type, LocalNames locals, List<JsonMember> members) {
    this(scope, type, locals, members, List.of());
  }

  /**
   * @param noted those of which it is noted whether they came, and which need not
   */
  MemberReads(
      JsonScope scope,
      String type,
      LocalNames locals,
      List<JsonMember> members,
      List<JsonMember> noted) {
    this.scope = scope;
    this.type = type;
    this.values = new ValueCode(scope.json());
    this.locals = locals;
    this.noted = noted;
    this.read = members.stream().filter(JsonMember::read).toList();
    for (JsonMember member : members) {
      locals.of(member);
      initial.put(
          member,
          member
              .defaultText()
              .map(text -> scope.defaultValue(type, member, text))
              .orElseGet(() -> initial(member)));
    }
    read.stream()
        .filter(m -> noted.contains(m) || (m.required() && !isChecked(m)))
        .forEach(member -> flags.put(member, locals.of("has" + capitalised(member))));
  }

  /** Says what is to be done with members that are not read. */
  MemberReads with(UnknownMembers unknown) {
    this.unknown = unknown;
    return this;
  }

  /** The variable that says whether {@code member} came. */
  String flag(JsonMember member) {
    return Optional.ofNullable(flags.get(member)).orElseThrow();
  }

  private static String capitalised(JsonMember member) {
    return Words.capitalised(member.property());
  }

  private static CodeBlock initial(JsonMember member) {
    if (member.layout().kind() == JsonMember.Layout.Kind.REST) {
      return CodeBlock.of("new $T<>()", LinkedHashMap.class);
    }
    return member.isEmptyWhenAbsent()
        ? EmptyValues.ofContent(member.type())
        : EmptyValues.of(member.type());
  }

  /** Whether it may not be null in the end, and is unless it was sent. */
  private static boolean isChecked(JsonMember member) {
    return member.isReference() && member.defaultText().isEmpty() && !member.isEmptyWhenAbsent();
  }

  // UUID id = null;
  // in.beginObject();
  // for (int member = in.nextMember(ORDER_MEMBERS);
  //     member != JsonMembers.END;
  //     member = in.nextMember(ORDER_MEMBERS)) {
  //   switch (member) {
  //     case 0 -> id = in.readText(TextFormats.UUID);
  //     default -> in.skipValue();
  //   }
  // }
  // if (id == null) {
  //   throw in.missing("id");
  // }
  CodeBlock code(List<JsonMember> variables) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (JsonMember member : variables) {
      TypeName variable = member.type().name().withoutAnnotations();
      code.addStatement("$T $N = $L", variable, locals.of(member), initial.get(member));
    }
    read.stream()
        .filter(flags::containsKey)
        .forEach(member -> code.addStatement("boolean $N = false", flags.get(member)));
    code.addStatement("in.beginObject()");
    code.add(read.isEmpty() && unknown.arePassedOver() ? skipAll() : loop());
    read.forEach(member -> code.add(check(member)));
    return code.build();
  }

  static CodeBlock skipAll() {
    return CodeBlock.builder()
        .beginControlFlow("while (in.nextKey() != null)")
        .addStatement("in.skipValue()")
        .endControlFlow()
        .build();
  }

  private CodeBlock loop() {
    String known = scope.members(type, read, unknown.passedOver());
    String member = locals.of("member");
    CodeBlock.Builder loop = begin(member, known);
    for (int i = 0; i < read.size(); i++) {
      loop.add(one(i, read.get(i)));
    }
    return loop.add(unknown.code(read.size())).endControlFlow().endControlFlow().build();
  }

  static CodeBlock.Builder begin(String member, String known) {
    return CodeBlock.builder()
        .beginControlFlow(
            "for (int $1N = in.nextMember($2N);$W$1N != $3T.END;$W$1N = in.nextMember($2N))",
            member,
            known,
            RuntimeNames.JSON_MEMBERS)
        .beginControlFlow("switch ($N)", member);
  }

  private CodeBlock one(int index, JsonMember member) {
    CodeBlock assignment = CodeBlock.of("$N = $L", locals.of(member), value(member));
    if (!flags.containsKey(member)) {
      return ValueCode.statement("case $L -> $L", index, assignment);
    }
    return CodeBlock.builder()
        .beginControlFlow("case $L ->", index)
        .addStatement("$N = true", flags.get(member))
        .addStatement("$L", assignment)
        .endControlFlow()
        .build();
  }

  private CodeBlock value(JsonMember member) {
    return member.defaultText().isPresent() && !member.isOptional()
        ? CodeBlock.of("in.tryNull() ? $L : $L", initial.get(member), values.read(scope, member))
        : values.readOrNull(scope, member);
  }

  private CodeBlock check(JsonMember member) {
    if ((!isChecked(member) && !flags.containsKey(member)) || noted.contains(member)) {
      return CodeBlock.of("");
    }
    CodeBlock missing =
        isChecked(member)
            ? CodeBlock.of("$N == null", locals.of(member))
            : CodeBlock.of("!$N", flags.get(member));
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", missing)
        .addStatement("throw in.missing($S)", member.name())
        .endControlFlow()
        .build();
  }
}
