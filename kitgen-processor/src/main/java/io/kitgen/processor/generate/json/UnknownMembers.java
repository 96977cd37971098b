package io.kitgen.processor.generate.json;

import io.kitgen.processor.generate.json.value.ValueCode;
import io.kitgen.processor.generate.json.value.JsonScope;
import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.json.JsonType;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is done with members that are not read.
 *
 * @param refused whether the service refuses those that nobody knows
 * @param passedOver those that are known, and passed over where others are refused
 */
record UnknownMembers(boolean refused, List<String> passedOver) {

  static final UnknownMembers PASSED_OVER = new UnknownMembers(false, List.of());

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
    Stream<String> known =
        Stream.concat(taken.stream(), written.stream()).map(JsonMember::name);
    return new UnknownMembers(
        true,
        Stream.concat(known, scope.json().typeMembers(type).stream())
            .distinct()
            .filter(name -> taken.stream().noneMatch(m -> m.read() && m.hasName(name)))
            .toList());
  }

  boolean arePassedOver() {
    return !refused;
  }

  // case 2 -> in.skipValue();
  // default -> throw in.unknownMember();
  CodeBlock code(int first) {
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
