package io.kitgen.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.generate.json.value.JsonScope;
import io.kitgen.processor.generate.json.value.ValueCode;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.json.JsonType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is done with members that are not read.
 *
 * @param refused whether the service refuses those that nobody knows
 * @param passedOver those that are known, and passed over where others are refused
 * @param rest what keeps them, where the object has a place for them
 */
record UnknownMembers(boolean refused, List<String> passedOver, Optional<CodeBlock> rest) {

  static final UnknownMembers PASSED_OVER = new UnknownMembers(false, List.of(), Optional.empty());

  /**
   * Those of {@code type}.
   *
   * @param taken what it is made of, be it read or not
   */
  static UnknownMembers of(JsonScope scope, JsonType type, List<JsonMember> taken) {
    if (!scope.json().policy().refusesUnknown()) {
      return PASSED_OVER;
    }
    List<JsonMember> written =
        type instanceof JsonType.ObjectType object
            ? object.written()
            : type instanceof JsonType.ClassType made ? made.written() : List.of();
    Stream<String> known = Stream.concat(taken.stream(), written.stream()).map(JsonMember::name);
    return new UnknownMembers(
        true,
        Stream.concat(known, scope.json().typeMembers(type).stream())
            .distinct()
            .filter(name -> taken.stream().noneMatch(m -> m.read() && m.hasName(name)))
            .toList(),
        Optional.empty());
  }

  /** These, kept in the map that the variable {@code map} holds. */
  // if (map.put(in.memberName(), in.readInt()) != null) {
  //   throw in.duplicateKey();
  // }
  UnknownMembers keptIn(String map, TypeUse value, ValueCode values, LocalNames locals) {
    CodeBlock.Builder keep = CodeBlock.builder();
    if (JsonMember.allowsNull(value)) {
      String name = locals.of("name");
      keep.addStatement("$T $N = in.memberName()", String.class, name)
          .beginControlFlow("if ($N.containsKey($N))", map, name)
          .addStatement("throw in.duplicateKey()")
          .endControlFlow()
          .addStatement("$N.put($N, $L)", map, name, values.readOrNull(value));
    } else {
      keep.beginControlFlow("if ($N.put(in.memberName(), $L) != null)", map, values.read(value))
          .addStatement("throw in.duplicateKey()")
          .endControlFlow();
    }
    return new UnknownMembers(refused, List.of(), Optional.of(keep.build()));
  }

  boolean arePassedOver() {
    return !refused && rest.isEmpty();
  }

  // case 2 -> in.skipValue();
  // default -> throw in.unknownMember();
  CodeBlock code(int first) {
    if (rest.isPresent()) {
      return CodeBlock.builder()
          .beginControlFlow("default ->")
          .add(rest.get())
          .endControlFlow()
          .build();
    }
    if (!refused) {
      return ValueCode.statement("default -> in.skipValue()");
    }
    CodeBlock.Builder others = CodeBlock.builder();
    for (int i = 0; i < passedOver.size(); i++) {
      others.addStatement("case $L -> in.skipValue()", first + i);
    }
    return others.addStatement("default -> throw in.unknownMember()").build();
  }
}
