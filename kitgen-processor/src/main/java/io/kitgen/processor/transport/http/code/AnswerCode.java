package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.transport.http.code.text.TextParameters;
import io.kitgen.processor.transport.http.place.AnswerPlan;
import io.kitgen.processor.transport.http.place.PlacedMember;
import io.kitgen.processor.transport.http.place.Placement;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads and writes a result of which some components travel beside the body. */
record AnswerCode(BoundOperation bound, BodyCode body, TextParameters texts) {

  // CreateAnswer body = in.body(ShopJson.CREATE_ANSWER);
  // return new CreateResponse(new Created(CREATED_LOCATION.required(in), body.id()));
  CodeBlock read() {
    return CodeBlock.builder()
        .add(bound.returnIfEmpty())
        .add(read(answer(), this::response))
        .build();
  }

  private CodeBlock response(CodeBlock value) {
    return CodeBlock.of(
        "new $T($L)",
        bound.response(),
        bound.mayBeEmpty() ? CodeBlock.of("$T.of($L)", Optional.class, value) : value);
  }

  // CreateAnswer body = in.body(ShopJson.CREATE_ANSWER);
  // return new Created(CREATED_LOCATION.required(in), body.id());
  /** Returns what {@code result} makes of the record. */
  CodeBlock read(AnswerPlan answer, UnaryOperator<CodeBlock> result) {
    CodeBlock.Builder code = CodeBlock.builder();
    bound
        .answerBody(answer)
        .ifPresent(
            part -> code.addStatement("$T body = in.body($L)", type(part), bound.bodyCodec(part)));
    CodeBlock values =
        answer.members().stream()
            .map(member -> read(answer, member))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock value = CodeBlock.of("new $T($L)", answer.record().name(), values);
    return code.addStatement("return $L", result.apply(value)).build();
  }

  private CodeBlock read(AnswerPlan answer, PlacedMember placed) {
    TypeUse type = placed.member().type();
    Placement placement = placed.placement();
    if (placement instanceof Placement.Text) {
      return texts.of(answer, placed).read();
    }
    if (placement instanceof Placement.Status) {
      return CodeBlock.of("in.status()");
    }
    if (placement instanceof Placement.Member) {
      return CodeBlock.of("body.$L()", placed.member().name());
    }
    return placement instanceof Placement.RawBody && type.nullness() != Nullness.NON_NULL
        ? CodeBlock.of("in.bodyBytesOrNull()")
        : body.read(lenient(type), placement);
  }

  // Created value = response.value();
  // CREATED_LOCATION.write(out, value.location());
  // out.body(ShopJson.CREATE_ANSWER, new CreateAnswer(value.id()));
  CodeBlock write() {
    CodeBlock.Builder code = CodeBlock.builder().add(bound.emptyIfEmpty());
    AnswerPlan answer = answer();
    code.addStatement("$T value = $L", answer.record().name(), bound.resultValue());
    // The status says whether there is a body.
    answer.members().stream()
        .filter(member -> member.placement() instanceof Placement.Status)
        .forEach(m -> code.addStatement("out.chosenStatus(value.$L())", m.member().name()));
    return code.add(write(answer)).build();
  }

  /** Writes the record that is called {@code value}. */
  CodeBlock write(AnswerPlan answer) {
    CodeBlock.Builder code = CodeBlock.builder();
    answer.members().forEach(member -> code.add(write(answer, member)));
    bound
        .answerBody(answer)
        .ifPresent(
            part ->
                code.addStatement(
                    "out.body($L, new $T($L))", bound.bodyCodec(part), type(part), parts(part)));
    return code.build();
  }

  private CodeBlock write(AnswerPlan answer, PlacedMember placed) {
    CodeBlock value = CodeBlock.of("value.$L()", placed.member().name());
    Placement placement = placed.placement();
    if (placement instanceof Placement.Text) {
      return texts.of(answer, placed).write(value);
    }
    return placement instanceof Placement.Member || placement instanceof Placement.Status
        ? CodeBlock.of("")
        : body.write(lenient(placed.member().type()), placement, value);
  }

  private static CodeBlock parts(BodyPlan part) {
    return part.fields().stream()
        .map(field -> CodeBlock.of("value.$L()", field.name()))
        .collect(CodeBlock.joining(",$W"));
  }

  private static TypeName type(BodyPlan part) {
    return MessageNames.imported(part.type());
  }

  private AnswerPlan answer() {
    return bound.http().answers().get(0);
  }

  /** Unlike in a request, where nothing is said of null there may be no body. */
  private static TypeUse lenient(TypeUse type) {
    return type.nullness() == Nullness.UNSPECIFIED ? type.with(Nullness.NULLABLE) : type;
  }
}
