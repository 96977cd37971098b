package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.EmptyValues;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.code.text.TextParameter;
import io.kitgen.processor.transport.http.code.text.TextParameters;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bodies of the methods that read and write the request of one operation. */
final class RequestCode {

  private final BoundOperation bound;
  private final BodyCode body;
  private final TextParameters texts;
  private final PartsCode parts;

  RequestCode(BoundOperation bound, JsonPlan json, TextParameters texts) {
    this.bound = bound;
    this.body = new BodyCode(json);
    this.texts = texts;
    this.parts = new PartsCode(bound, json, texts);
  }

  // NoteBody body = in.body(ShopJson.NOTE_BODY);
  // return new NoteRequest(ID.required(in), body.text());
  CodeBlock read() {
    if (!bound.http().parameters().isEmpty() && bound.http().isWholeRequest()) {
      return statement("return in.body($L)", bound.requestCodec());
    }
    CodeBlock.Builder code = CodeBlock.builder();
    bound
        .body()
        .ifPresent(
            body -> code.addStatement("$T body = in.body($L)", type(body), bound.bodyCodec(body)));
    if (!parts.isEmpty()) {
      code.add(parts.read());
    }
    CodeBlock values =
        each((field, placed) -> read(field, placed)).collect(CodeBlock.joining(",$W"));
    return code.addStatement("return new $T($L)", bound.request(), values).build();
  }

  private CodeBlock read(OperationPlan.Field field, PlacedParameter placed) {
    ParameterModel parameter = placed.parameter();
    Placement placement = placed.placement();
    if (PartsCode.isPart(placement)) {
      return parts.value(field);
    }
    if (placement instanceof Placement.Text) {
      return texts.of(parameter).read();
    }
    if (placement instanceof Placement.Spread spread) {
      return readSpread(parameter, spread);
    }
    if (placement instanceof Placement.Pairs) {
      return texts.pairs(parameter).read();
    }
    return placement instanceof Placement.Member
        ? CodeBlock.of("body.$L()", field.name())
        : body.read(parameter.type(), placement);
  }

  // new Filter(FILTER_COLOR.nullable(in), FILTER_SIZE.required(in))
  private CodeBlock readSpread(ParameterModel parameter, Placement.Spread spread) {
    CodeBlock values =
        spread.components().stream()
            .map(
                component ->
                    texts
                        .of(parameter, component)
                        .map(TextParameter::read)
                        .orElseGet(() -> absent(component.member().type())))
            .collect(CodeBlock.joining(",$W"));
    return CodeBlock.of("new $T($L)", spread.record().name(), values);
  }

  /** As an argument, where a literal would not do for the two smallest integers. */
  private static CodeBlock absent(TypeUse type) {
    boolean small = type.key().equals(TypeName.BYTE) || type.key().equals(TypeName.SHORT);
    return small ? CodeBlock.of("($T) 0", type.key()) : EmptyValues.of(type);
  }

  // ID.write(out, request.id());
  // out.body(ShopJson.NOTE_BODY, new NoteBody(request.text()));
  CodeBlock write() {
    // Without a verb it is an object even if there is nothing in it yet.
    if (bound.http().isWholeRequest()
        && !(bound.http().parameters().isEmpty() && bound.http().route().explicit())) {
      return statement("out.body($L, request)", bound.requestCodec());
    }
    CodeBlock.Builder code = CodeBlock.builder();
    each((field, placed) -> write(field, placed)).forEach(code::add);
    if (!parts.isEmpty()) {
      code.add(parts.write());
    }
    bound.body().ifPresent(body -> code.add(writeMembers(body)));
    return code.isEmpty() ? CodeBlock.of("// The route says it all.\n") : code.build();
  }

  private CodeBlock write(OperationPlan.Field field, PlacedParameter placed) {
    ParameterModel parameter = placed.parameter();
    Placement placement = placed.placement();
    CodeBlock value = CodeBlock.of("request.$L()", field.name());
    if (PartsCode.isPart(placement)) {
      return CodeBlock.of("");
    }
    if (placement instanceof Placement.Text) {
      return texts.of(parameter).write(value);
    }
    if (placement instanceof Placement.Spread spread) {
      return writeSpread(field, parameter, spread);
    }
    if (placement instanceof Placement.Pairs) {
      return texts.pairs(parameter).write(value);
    }
    if (placement instanceof Placement.Url) {
      return statement("out.url($L)", value);
    }
    return placement instanceof Placement.Member
        ? CodeBlock.of("")
        : body.write(parameter.type(), placement, value);
  }

  // if (request.filter() != null) {
  //   FILTER_COLOR.write(out, request.filter().color());
  // }
  private CodeBlock writeSpread(
      OperationPlan.Field field, ParameterModel parameter, Placement.Spread spread) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean checked = parameter.type().nullness() != Nullness.NON_NULL;
    if (checked) {
      code.beginControlFlow("if (request.$L() != null)", field.name());
    }
    for (Placement.Component component : spread.components()) {
      CodeBlock value = CodeBlock.of("request.$L().$L()", field.name(), component.member().name());
      texts.of(parameter, component).ifPresent(text -> code.add(text.write(value)));
    }
    return checked ? code.endControlFlow().build() : code.build();
  }

  private CodeBlock writeMembers(BodyPlan body) {
    CodeBlock values =
        body.fields().stream()
            .map(field -> CodeBlock.of("request.$L()", field.name()))
            .collect(CodeBlock.joining(",$W"));
    return statement("out.body($L, new $T($L))", bound.bodyCodec(body), type(body), values);
  }

  private static TypeName type(BodyPlan body) {
    return MessageNames.imported(body.type());
  }

  private Stream<CodeBlock> each(PerParameter code) {
    List<CodeBlock> blocks = new ArrayList<>();
    for (int i = 0; i < bound.operation().fields().size(); i++) {
      blocks.add(code.of(bound.operation().fields().get(i), bound.http().parameters().get(i)));
    }
    return blocks.stream();
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }

  /** Makes code of one parameter. */
  private interface PerParameter {
    CodeBlock of(OperationPlan.Field field, PlacedParameter placed);
  }
}
