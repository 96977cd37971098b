package io.kitgen.processor.transport.grpc.proto.read;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.transport.grpc.proto.value.ProtoScope;
import io.kitgen.processor.transport.grpc.proto.value.ValueCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the fields of one message into variables. */
public final class FieldReads {

  private final ValueCode values;
  private final LocalNames locals;
  private final String owner;
  private final Map<String, FieldSlot> slots = new LinkedHashMap<>();
  private final String tag;
  private boolean unchecked;

  /**
   * With no fields yet.
   *
   * @param owner what further methods are called after
   */
  public FieldReads(ProtoScope scope, LocalNames locals, String owner) {
    this.values = new ValueCode(scope);
    this.locals = locals;
    this.owner = owner;
    this.tag = locals.of("tag");
  }

  /**
   * Reads {@code field} too.
   *
   * @param member what takes it
   * @param noted whether its variable is null where nothing came, whatever may be null
   */
  public void add(ProtoField field, JsonMember member, boolean noted) {
    slots.put(member.property(), slot(field, member, noted));
    unchecked |= ManySlot.isUnchecked(member.type());
  }

  private FieldSlot slot(ProtoField field, JsonMember member, boolean noted) {
    return switch (field.label()) {
      case REPEATED -> new ManySlot(values, locals, field, member);
      case MAP -> new MapSlot(values, locals, field, member, owner);
      case IMPLICIT, OPTIONAL ->
          ValueCode.isMessage(field.value())
              ? new MessageSlot(values, locals, field, member, noted)
              : new SingleSlot(values, locals, field, member, noted);
    };
  }

  /** What was read for the member {@code property}; empty where nothing is. */
  public Optional<CodeBlock> value(String property) {
    return Optional.ofNullable(slots.get(property)).map(FieldSlot::value);
  }

  /** Whether the compiler has to be told that it cannot check a cast. */
  public boolean isUnchecked() {
    return unchecked;
  }

  // String name = "";
  // for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
  //   switch (tag) {
  //     case 10 -> name = in.readString("name"); // name = 1
  //     default -> in.skip(tag);
  //   }
  // }
  /** The code. */
  public CodeBlock code() {
    CodeBlock.Builder code = CodeBlock.builder();
    slots.values().forEach(slot -> code.add(slot.declaration()));
    code.beginControlFlow("for (int $1N = in.readTag(); $1N != 0; $1N = in.readTag())", tag);
    if (slots.isEmpty()) {
      code.addStatement("in.skip($N)", tag);
    } else {
      code.beginControlFlow("switch ($N)", tag);
      slots.values().forEach(slot -> code.add(slot.cases(tag)));
      code.addStatement("default -> in.skip($N)", tag).endControlFlow();
    }
    code.endControlFlow();
    slots.values().forEach(slot -> code.add(slot.after()));
    return code.build();
  }

  /** More methods that the code needs. */
  public Stream<MethodSpec> methods() {
    return slots.values().stream().flatMap(FieldSlot::methods);
  }
}
