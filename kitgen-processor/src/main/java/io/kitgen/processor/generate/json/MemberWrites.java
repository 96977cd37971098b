package io.kitgen.processor.generate.json;

import io.kitgen.processor.generate.json.value.ValueCode;
import io.kitgen.processor.generate.json.value.JsonScope;
import io.kitgen.processor.generate.json.value.LocalNames;
import io.kitgen.processor.generate.json.value.PresenceCode;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.json.JsonMember;
import java.util.List;
import java.util.Optional;

/** Writes the members of one object, which is in the variable {@code value}. */
final class MemberWrites {

  private final JsonScope scope;
  private final ValueCode values;
  private final PresenceCode presence;
  private final LocalNames locals = new LocalNames("value", "out");

  MemberWrites(JsonScope scope) {
    this.scope = scope;
    this.values = new ValueCode(scope.json());
    this.presence = new PresenceCode(scope.json());
  }

  // out.name(ID_NAME);
  // out.writeText(TextFormats.UUID, value.id());
  // String note = value.note();
  // if (note != null) {
  //   out.name(NOTE_NAME);
  //   out.write(note);
  // }
  CodeBlock code(List<JsonMember> members) {
    return members.stream().map(this::code).collect(CodeBlock.joining(""));
  }

  /** {@code value.id()}, {@code value.id} where it is a field. */
  static CodeBlock get(String variable, JsonMember member) {
    return CodeBlock.of(member.field() ? "$N.$N" : "$N.$N()", variable, member.accessor());
  }

  private CodeBlock code(JsonMember member) {
    CodeBlock name = ValueCode.statement("out.name($N)", scope.name(member));
    CodeBlock accessor = get("value", member);
    String local = locals.of(member);
    Optional<CodeBlock> condition = presence.of(member, local);
    if (condition.isEmpty() && !member.allowsNull()) {
      return CodeBlock.builder().add(name).add(values.write(scope, member, accessor)).build();
    }
    TypeName type = member.type().name().withoutAnnotations();
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$T $N = $L", type, local, accessor);
    CodeBlock variable = CodeBlock.of("$N", local);
    if (condition.isEmpty()) {
      return code.add(name).add(values.writeOrNull(scope, member, variable)).build();
    }
    return code.beginControlFlow("if ($L)", condition.get())
        .add(name)
        .add(values.write(scope, member, variable))
        .endControlFlow()
        .build();
  }
}
