package io.kitgen.processor.generate.validation;

import static io.kitgen.processor.generate.validation.CheckMethods.OUT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.constraint.Constraint;
import io.kitgen.processor.model.constraint.ConstraintKind;
import io.kitgen.processor.model.json.JsonMember;
import java.util.List;
import java.util.Map;

/** The body of one method: the checks of one value after the other. */
final class MemberChecks {

  private final CheckMethods methods;
  private final CodeBlock.Builder code = CodeBlock.builder();
  private final NameAllocator locals = new NameAllocator();
  private final String owner;
  private String named = ""; // the member that values without a name are parts of

  MemberChecks(CheckMethods methods, String owner) {
    this.methods = methods;
    this.owner = owner;
    List.of(owner, OUT, "java", "io", "Constraints", "Violations").forEach(locals::newName);
  }

  CodeBlock code() {
    return code.build();
  }

  // if (value instanceof Circle circle) {
  //   checkCircle(circle, out);
  // }
  void variant(TypeUse variant) {
    if (!methods.reaches(variant)) {
      return;
    }
    String local = local("variant");
    code.beginControlFlow("if ($L instanceof $T $L)", owner, variant.key(), local)
        .addStatement("$L($L, $L)", methods.method((TypeShape.Named) variant.shape()), local, OUT)
        .endControlFlow();
  }

  /** Checks a message, which is the owner itself and never null. */
  void message(TypeUse type) {
    part(owner, type.with(Nullness.NON_NULL));
  }

  /** Checks what {@code value} gives, which the sender calls {@code member}. */
  void add(String member, CodeBlock value, TypeUse type, List<AnnotationModel> annotations) {
    List<Constraint> constraints = Constraint.of(annotations);
    named = member;
    if (constraints.isEmpty() && !goesInto(type)) {
      return;
    }
    if (type.key().isPrimitive()) {
      constraints.forEach(constraint -> check(member, value, type, constraint));
      return;
    }
    String local = local(member);
    code.addStatement("$T $L = $L", type.key(), local, value);
    checkLocal(member, local, type, constraints);
  }

  private boolean goesInto(TypeUse type) {
    return methods.reaches(type)
        || (!(type.shape() instanceof TypeShape.Named) && hasConstrainedParts(type));
  }

  private boolean hasConstrainedParts(TypeUse type) {
    return parts(type).stream()
        .anyMatch(part -> !Constraint.of(part.constraints()).isEmpty() || goesInto(part));
  }

  private static List<TypeUse> parts(TypeUse type) {
    TypeShape shape = type.shape();
    if (shape instanceof TypeShape.Sequence sequence) {
      return List.of(sequence.element());
    }
    if (shape instanceof TypeShape.ArrayOf array) {
      return List.of(array.element());
    }
    if (shape instanceof TypeShape.MapOf map) {
      return List.of(map.key(), map.value());
    }
    if (shape instanceof TypeShape.PresenceOf presence) {
      return List.of(presence.value());
    }
    return shape instanceof TypeShape.OptionalOf optional ? List.of(optional.value()) : List.of();
  }

  private void checkLocal(String member, String local, TypeUse type, List<Constraint> constraints) {
    boolean primitiveOptional =
        type.shape() instanceof TypeShape.OptionalOf optional
            && optional.kind() != TypeShape.OptionalOf.OptionalKind.OBJECT;
    if (primitiveOptional) {
      present(member, local, (TypeShape.OptionalOf) type.shape(), constraints);
      return;
    }
    constraints.forEach(constraint -> check(member, CodeBlock.of("$L", local), type, constraint));
    if (goesInto(type)) {
      boolean nullable = JsonMember.allowsNull(type);
      if (nullable) {
        code.beginControlFlow("if ($L != null)", local);
      }
      descend(member, local, type);
      if (nullable) {
        code.endControlFlow();
      }
    }
  }

  // if (count < 1) {
  //   out.add("count", "Min", "must be greater than or equal to 1");
  // }
  private void check(String member, CodeBlock value, TypeUse type, Constraint constraint) {
    CodeBlock broken = new Condition(methods.constants(), named, type).of(constraint, value);
    ConstraintKind kind = constraint.kind();
    if (JsonMember.allowsNull(type)) {
      broken =
          switch (kind) {
            case NOT_NULL, NULL -> broken;
            case NOT_BLANK, NOT_EMPTY -> CodeBlock.of("$L == null || $L", value, broken);
            default -> CodeBlock.of("$L != null && $L", value, grouped(broken));
          };
    } else if (kind == ConstraintKind.NOT_NULL || broken.toString().equals("false")) {
      return; // it cannot be broken
    }
    code.beginControlFlow("if ($L)", broken)
        .addStatement("$L.add($S, $S, $S)", OUT, member, kind.annotation(), constraint.message())
        .endControlFlow();
  }

  private static CodeBlock grouped(CodeBlock broken) {
    return broken.toString().contains("||") ? CodeBlock.of("($L)", broken) : broken;
  }

  private void descend(String member, String local, TypeUse type) {
    TypeShape shape = type.shape();
    if (shape instanceof TypeShape.OptionalOf optional) {
      present(member, local, optional, Constraint.of(optional.value().constraints()));
      return;
    }
    if (shape instanceof TypeShape.PresenceOf presence) {
      present(member, local, presence.value(), "get");
      return;
    }
    boolean entered = !member.isEmpty();
    if (entered) {
      code.addStatement("$L.enter($S)", OUT, member);
    }
    if (shape instanceof TypeShape.Named named) {
      code.addStatement("$L($L, $L)", methods.method(named), local, OUT);
    } else if (shape instanceof TypeShape.MapOf map) {
      entries(local, map);
    } else {
      elements(local, parts(type).get(0));
    }
    if (entered) {
      code.addStatement("$L.leave()", OUT);
    }
  }

  // if (limit.isPresent()) {
  //   int limitValue = limit.getAsInt();
  private void present(
      String member, String local, TypeShape.OptionalOf optional, List<Constraint> constraints) {
    String getter =
        switch (optional.kind()) {
          case OBJECT -> "get";
          case INT -> "getAsInt";
          case LONG -> "getAsLong";
          case DOUBLE -> "getAsDouble";
        };
    if (optional.kind() == TypeShape.OptionalOf.OptionalKind.OBJECT) {
      present(member, local, optional.value(), getter);
      return;
    }
    code.beginControlFlow("if ($L.isPresent())", local);
    constraints.forEach(
        constraint ->
            check(member, CodeBlock.of("$L.$L()", local, getter), optional.value(), constraint));
    code.endControlFlow();
  }

  private void present(String member, String local, TypeUse type, String getter) {
    code.beginControlFlow("if ($L.isPresent())", local);
    String held = local(local + "Value");
    code.addStatement("$T $L = $L.$L()", type.key(), held, local, getter);
    checkLocal(member, held, type, Constraint.of(type.constraints()));
    code.endControlFlow();
  }

  // int index = 0;
  // for (String tag : tags) {
  //   out.enter(index++);
  //   …
  //   out.leave();
  // }
  private void elements(String local, TypeUse element) {
    String index = local("index");
    String each = local("each");
    code.addStatement("int $L = 0", index)
        .beginControlFlow("for ($T $L : $L)", element.key(), each, local)
        .addStatement("$L.enter($L++)", OUT, index);
    part(each, element);
    code.addStatement("$L.leave()", OUT).endControlFlow();
  }

  private void entries(String local, TypeShape.MapOf map) {
    String entry = local("entry");
    TypeName key = map.key().key();
    TypeName value = map.value().key();
    code.beginControlFlow(
            "for ($T $L : $L.entrySet())",
            ParameterizedTypeName.get(ClassName.get(Map.Entry.class), key, value),
            entry,
            local)
        .addStatement("$L.enterKey($L.getKey())", OUT, entry);
    entryPart(entry, "getKey", "key", map.key());
    entryPart(entry, "getValue", "held", map.value());
    code.addStatement("$L.leave()", OUT).endControlFlow();
  }

  private void entryPart(String entry, String getter, String name, TypeUse type) {
    if (Constraint.of(type.constraints()).isEmpty() && !goesInto(type)) {
      return;
    }
    String part = local(name);
    code.addStatement("$T $L = $L.$L()", type.key(), part, entry, getter);
    part(part, type);
  }

  /** An element is called nothing: its place is what was entered. */
  private void part(String local, TypeUse type) {
    if (type.key().isPrimitive()) {
      Constraint.of(type.constraints())
          .forEach(constraint -> check("", CodeBlock.of("$L", local), type, constraint));
    } else {
      checkLocal("", local, type, Constraint.of(type.constraints()));
    }
  }

  private String local(String wanted) {
    return locals.newName(wanted.isEmpty() ? "value" : wanted, new Object());
  }
}
