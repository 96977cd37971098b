package io.kitgen.processor.generate.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.BeforeDot;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.generate.json.value.JsonScope;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.EnumFacts;
import io.kitgen.processor.plan.json.JsonType;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The public constants of a type. */
final class CodecConstants {

  private final JsonScope scope;

  CodecConstants(JsonScope scope) {
    this.scope = scope;
  }

  Stream<FieldSpec> of(JsonType type) {
    if (type instanceof JsonType.EnumType constants) {
      return Stream.of(format(constants), codec(constants, text(constants)));
    }
    if (type instanceof JsonType.CodedType coded) {
      return Stream.of(own(coded), codec(coded, checked(coded)));
    }
    return type.constant().stream()
        .map(constant -> codec(type, scope.json().shared(type).orElseGet(() -> methods(type))));
  }

  // public static final JsonCodec<Order> ORDER =
  //     JsonCodec.of(ShopJson::readOrder, ShopJson::writeOrder);
  private FieldSpec codec(JsonType type, CodeBlock initializer) {
    TypeName name = scope.type(type.type());
    return constant(
            ParameterizedTypeName.get(RuntimeNames.JSON_CODEC, name), type.constant().orElseThrow())
        .addJavadoc("The JSON of $L.\n", link(type))
        .initializer(initializer)
        .build();
  }

  private CodeBlock methods(JsonType type) {
    return CodeBlock.of(
        "$T.of($T::read$L,$W$T::write$L)",
        RuntimeNames.JSON_CODEC,
        scope.holder(),
        type.name(),
        scope.holder(),
        type.name());
  }

  // public static final MoneyCodec MONEY_CODEC = new MoneyCodec();
  private static FieldSpec own(JsonType.CodedType type) {
    ClassName codec = type.codec().type();
    return constant(codec, type.own())
        .addJavadoc("The codec of {@code $L} as it was written.\n", Words.simple(type.type()))
        .initializer(
            type.codec()
                .instance()
                .map(constant -> CodeBlock.of("$T.$L", codec, constant))
                .orElseGet(() -> CodeBlock.of("new $T()", codec)))
        .build();
  }

  // public static final JsonCodec<Money> MONEY = JsonCodecs.checked(MONEY_CODEC);
  private static CodeBlock checked(JsonType.CodedType type) {
    return CodeBlock.of("$T.checked($L)", RuntimeNames.JSON_CODECS, type.own());
  }

  private static CodeBlock text(JsonType.EnumType type) {
    return CodeBlock.of("$T.text($L)", RuntimeNames.JSON_CODECS, type.texts());
  }

  // public static final EnumFormat<Color> COLOR_FORMAT =
  //     EnumFormat.of(Color.values()).named(Color.RED, "red").alias(Color.RED, "rouge");
  private static FieldSpec format(JsonType.EnumType type) {
    CodeBlock.Builder format =
        CodeBlock.builder()
            .add("$T.of($L.values())", RuntimeNames.ENUM_FORMAT, BeforeDot.of(type.type()));
    Optional<DataType.OtherMember> value = EnumFacts.value(type.model());
    for (DataType.Constant constant : type.model().constants()) {
      CodeBlock name = CodeBlock.of("$L.$N", BeforeDot.of(type.type()), constant.name());
      value
          .map(member -> valueOf(name, member))
          .or(() -> EnumFacts.text(constant).map(text -> CodeBlock.of("$S", text)))
          .ifPresent(text -> format.add("$Z.named($L, $L)", name, text));
      EnumFacts.aliases(constant).forEach(alias -> format.add("$Z.alias($L, $S)", name, alias));
    }
    EnumFacts.otherwise(type.model())
        .ifPresent(
            constant ->
                format.add("$Z.otherwise($L.$N)", BeforeDot.of(type.type()), constant.name()));
    return constant(ParameterizedTypeName.get(RuntimeNames.ENUM_FORMAT, type.type()), type.texts())
        .addJavadoc("The texts of {@link $T}.\n", type.type())
        .initializer(format.build())
        .build();
  }

  private static CodeBlock valueOf(CodeBlock constant, DataType.OtherMember member) {
    return member.kind() == DataType.OtherMember.Kind.METHOD
        ? CodeBlock.of("$L.$N()", constant, member.name())
        : CodeBlock.of("$L.$N", constant, member.name());
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
  }

  private CodeBlock link(JsonType type) {
    return type.type() instanceof ClassName name
        ? CodeBlock.of("{@link $T}", scope.type(name))
        : CodeBlock.of("{@code $L}", Words.simple(type.type()));
  }
}
