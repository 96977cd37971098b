package io.kitgen.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.generate.json.value.JsonScope;
import io.kitgen.processor.generate.json.value.PresenceCode;
import io.kitgen.processor.generate.json.value.ValueCode;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.json.JsonMember;
import java.util.List;
import java.util.Map;
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
    return members.stream().map(each -> code("value", each)).collect(CodeBlock.joining(""));
  }

  /** {@code value.id()}, {@code value.id} where it is a field. */
  static CodeBlock get(String variable, JsonMember member) {
    return CodeBlock.of(member.field() ? "$N.$N" : "$N.$N()", variable, member.accessor());
  }

  private CodeBlock code(String owner, JsonMember member) {
    return switch (member.layout().kind()) {
      case NAMED -> named(owner, member);
      case UNWRAPPED ->
          several(
              owner,
              member,
              scope.json().given(List.of(member)).stream()
                  .map(inner -> code(locals.of(member), inner))
                  .collect(CodeBlock.joining("")));
      case REST -> several(owner, member, rest(member, (TypeShape.MapOf) member.type().shape()));
    };
  }

  // Address address = value.address();
  // if (address != null) {
  //   out.name(STREET_NAME);
  //   out.write(address.street());
  // }
  private CodeBlock several(String owner, JsonMember member, CodeBlock members) {
    String local = locals.of(member);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$T $N = $L", member.type().name().withoutAnnotations(), local, get(owner, member));
    return member.allowsNull()
        ? code.beginControlFlow("if ($N != null)", local).add(members).endControlFlow().build()
        : code.add(members).build();
  }

  // for (Map.Entry<String, Integer> entry : more.entrySet()) {
  //   out.name(entry.getKey());
  //   out.write(entry.getValue());
  // }
  private CodeBlock rest(JsonMember member, TypeShape.MapOf map) {
    String entry = locals.of("entry");
    TypeName value = map.value().name();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow(
                "for ($T<$T, $T> $N : $N.entrySet())",
                Map.Entry.class,
                String.class,
                value,
                entry,
                locals.of(member))
            .addStatement("out.name($N.getKey())", entry);
    if (JsonMember.allowsNull(map.value())) {
      String each = locals.of("each");
      code.addStatement("$T $N = $N.getValue()", value.withoutAnnotations(), each, entry)
          .add(values.writeOrNull(map.value(), CodeBlock.of("$N", each)));
    } else {
      code.add(values.write(map.value(), CodeBlock.of("$N.getValue()", entry)));
    }
    return code.endControlFlow().build();
  }

  private CodeBlock named(String owner, JsonMember member) {
    CodeBlock name = ValueCode.statement("out.name($N)", scope.name(member));
    CodeBlock accessor = get(owner, member);
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
