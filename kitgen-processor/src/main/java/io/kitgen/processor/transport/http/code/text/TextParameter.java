package io.kitgen.processor.transport.http.code.text;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.DefaultValue;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import io.kitgen.processor.transport.http.place.TextValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A value that travels as text, as the codec has it.
 *
 * @param constant the name of its {@code HttpParam}: {@code LIMIT}
 * @param defaultConstant the name of its default, where that is a constant of its own
 * @param annotations of the parameter or component that it is
 */
public record TextParameter(
    String constant,
    String defaultConstant,
    Placement.Text text,
    List<AnnotationModel> annotations) {

  // private static final HttpParam<Integer> LIMIT = HttpParam.query("limit", TextFormats.INT);
  // private static final Duration WAIT_DEFAULT = TextFormats.DURATION.parse("PT5S");
  /** The constants that reading and writing share. */
  public Stream<FieldSpec> constants(JsonPlan json) {
    TypeUse element = text.value().element();
    TypeName type = element.key().box();
    FieldSpec param =
        field(ParameterizedTypeName.get(HttpNames.PARAM, type), constant)
            .initializer(
                "$Z$T.$L($S, $L$L)",
                HttpNames.PARAM,
                text.source().factory(),
                text.name(),
                json.textFormat(element),
                detail())
            .build();
    return Stream.concat(
        Stream.of(param),
        defaultValue()
            .filter(value -> !value.constant())
            .map(value -> field(type, defaultConstant).initializer(value.expression()).build())
            .stream());
  }

  private CodeBlock detail() {
    boolean none = text.detail().isEmpty() && text.source() != Source.SET_COOKIE;
    return none ? CodeBlock.of("") : CodeBlock.of(", $S", text.detail());
  }

  private static FieldSpec.Builder field(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  // LIMIT.orDefault(in, 20)
  /** The value as an expression. */
  public CodeBlock read() {
    return switch (text.value().count()) {
      case ONE -> readOne();
      case OPTIONAL -> readOptional();
      case LIST, SET -> readSequence();
      case ARRAY -> readArray();
    };
  }

  private CodeBlock readOne() {
    Optional<DefaultValue> otherwise = defaultValue();
    if (otherwise.isPresent()) {
      CodeBlock value =
          otherwise.get().constant()
              ? otherwise.get().expression()
              : CodeBlock.of("$L", defaultConstant);
      return CodeBlock.of("$L.orDefault($L, $L)", constant, in(), value);
    }
    return CodeBlock.of("$L.$L($L)", constant, isRequired() ? "required" : "nullable", in());
  }

  private boolean isRequired() {
    TypeUse type = text.value().type();
    return type.key().isPrimitive() || type.nullness() == Nullness.NON_NULL;
  }

  private CodeBlock readOptional() {
    return Optionals.of(text.value().type(), CodeBlock.of("$L.optional($L)", constant, in()));
  }

  private CodeBlock readSequence() {
    CodeBlock list = CodeBlock.of("$L.list($L)", constant, in());
    return switch (((TypeShape.Sequence) text.value().type().shape()).container()) {
      case LIST, COLLECTION -> list;
      case SET -> CodeBlock.of("$L.set($L)", constant, in());
      case ARRAY_LIST -> CodeBlock.of("new $T<>($L)", ArrayList.class, list);
      case HASH_SET -> CodeBlock.of("new $T<>($L)", HashSet.class, list);
      case LINKED_HASH_SET -> CodeBlock.of("new $T<>($L)", LinkedHashSet.class, list);
      case SORTED_SET, NAVIGABLE_SET, TREE_SET -> CodeBlock.of("new $T<>($L)", TreeSet.class, list);
    };
  }

  private CodeBlock readArray() {
    TypeName element = text.value().element().key();
    return element.isPrimitive()
        ? CodeBlock.of("$L($L.list($L))", PrimitiveArrays.method(element), constant, in())
        : CodeBlock.of("$L.list($L).toArray($T::new)", constant, in(), ArrayTypeName.of(element));
  }

  // LIMIT.write(out, request.limit());
  /** The statement that writes {@code value}. */
  public CodeBlock write(CodeBlock value) {
    return switch (text.value().count()) {
      case ONE -> statement("$L.write($L, $L)", constant, out(), value);
      case OPTIONAL -> writeOptional(value);
      case LIST, SET -> statement("$L.writeAll($L, $L)", constant, out(), value);
      case ARRAY -> writeArray(value);
    };
  }

  // if (request.limit().isPresent()) {
  //   LIMIT.write(out, request.limit().getAsInt());
  // }
  private CodeBlock writeOptional(CodeBlock value) {
    TypeUse type = text.value().type();
    return Optionals.isObject(type)
        ? statement("$L.writeOptional($L, $L)", constant, out(), value)
        : CodeBlock.builder()
            .beginControlFlow("if ($L.isPresent())", value)
            .addStatement("$L.write($L, $L)", constant, out(), Optionals.value(type, value))
            .endControlFlow()
            .build();
  }

  private CodeBlock writeArray(CodeBlock value) {
    if (isJoined()) {
      return writeJoined(value);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    boolean checked = text.value().type().nullness() != Nullness.NON_NULL;
    if (checked) {
      code.beginControlFlow("if ($L != null)", value);
    }
    code.beginControlFlow("for ($T each : $L)", text.value().element().key(), value)
        .addStatement("$L.write($L, each)", constant, out())
        .endControlFlow();
    return checked ? code.endControlFlow().build() : code.build();
  }

  /** Whether several values are one text, or know of each other otherwise. */
  private boolean isJoined() {
    return text.source() == Source.QUERY ? !text.detail().isEmpty() : true;
  }

  // if (request.sizes() != null) {
  //   SIZES.writeAll(out, list(request.sizes()));
  // }
  private CodeBlock writeJoined(CodeBlock value) {
    CodeBlock list =
        text.value().element().key().isPrimitive()
            ? CodeBlock.of("list($L)", value)
            : CodeBlock.of("$T.asList($L)", Arrays.class, value);
    CodeBlock all = statement("$L.writeAll(out, $L)", constant, list);
    return text.value().type().nullness() == Nullness.NON_NULL
        ? all
        : CodeBlock.builder()
            .beginControlFlow("if ($L != null)", value)
            .add(all)
            .endControlFlow()
            .build();
  }

  /** What reading and writing call: an array of primitives has no way to a list and back. */
  Stream<MethodSpec> methods() {
    TypeName element = text.value().element().key();
    if (text.value().count() != TextValue.Count.ARRAY || !element.isPrimitive()) {
      return Stream.empty();
    }
    MethodSpec array = PrimitiveArrays.of(element);
    return isJoined() ? Stream.of(array, PrimitiveArrays.list(element)) : Stream.of(array);
  }

  private Optional<DefaultValue> defaultValue() {
    return AnnotationModel.find(annotations, Known.DEFAULT)
        .map(annotation -> annotation.text("value", ""))
        .map(value -> DefaultValue.of(text.value().element(), value));
  }

  /** What it is read from. */
  private String in() {
    return text.source() == Source.PART ? "parts" : "in";
  }

  /** What it is written to. */
  private String out() {
    return text.source() == Source.PART ? "parts" : "out";
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
