package io.kitgen.processor.transport.grpc.proto.read;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.generate.code.EmptyValues;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.transport.grpc.proto.value.ValueCode;
import io.kitgen.processor.transport.grpc.proto.value.WireTags;
import java.util.Optional;

/** A field that is there once and holds a message, which is read when all of it has come. */
final class MessageSlot implements FieldSlot {

  private final ValueCode values;
  private final ProtoField field;
  private final JsonMember member;
  private final boolean noted;
  private final String local;
  private final String place;

  MessageSlot(
      ValueCode values, LocalNames locals, ProtoField field, JsonMember member, boolean noted) {
    this.values = values;
    this.field = field;
    this.member = member;
    this.noted = noted;
    this.local = locals.of(member);
    this.place = locals.of(local + "At");
  }

  // long homeAt = 0;
  @Override
  public CodeBlock declaration() {
    return ValueCode.statement("long $N = 0", place);
  }

  // case 18 -> homeAt = in.readMessage(homeAt); // home = 2
  @Override
  public CodeBlock cases(String tag) {
    return CodeBlock.of(
        "case $1L -> $2N = in.readMessage($2N); // $3L = $4L\n",
        WireTags.delimited(field.number()),
        place,
        field.name(),
        field.number());
  }

  // Address home = homeAt == 0 ? null : readAddress(in, homeAt, "home");
  @Override
  public CodeBlock after() {
    CodeBlock read = values.at(field.value(), CodeBlock.of("$N", place), field.name());
    CodeBlock value = SingleSlot.wrap(member.type(), read);
    Optional<CodeBlock> fallback = SingleSlot.fallback(field, member);
    if (!noted && !member.isOptional() && !member.allowsNull() && fallback.isEmpty()) {
      return CodeBlock.builder()
          .add(SingleSlot.missing(place + " == 0", field))
          .add(SingleSlot.declaration(member, false, local, value))
          .build();
    }
    CodeBlock none =
        fallback.orElseGet(() -> noted ? CodeBlock.of("null") : EmptyValues.of(member.type()));
    return SingleSlot.declaration(
        member, noted, local, CodeBlock.of("$N == 0 ? $L : $L", place, none, value));
  }

  @Override
  public CodeBlock value() {
    return CodeBlock.of("$N", local);
  }
}
