package io.kitgen.processor.generate.json.value;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.EnumFacts;
import io.kitgen.processor.model.json.Inclusion;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code @JsonInclude} as conditions. What is empty and what is default was learned by trial. */
public final class PresenceCode {

  private final JsonPlan json;

  public PresenceCode(JsonPlan json) {
    this.json = json;
  }

  /** {@code note != null && !note.isEmpty()}: when it is written; empty for always. */
  public Optional<CodeBlock> of(JsonMember member, String variable) {
    List<CodeBlock> conditions = new ArrayList<>();
    if (member.inclusion() != Inclusion.ALWAYS) {
      add(conditions, member.inclusion(), member.type(), CodeBlock.of("$L", variable));
    }
    if (member.type().shape() instanceof TypeShape.PresenceOf) {
      conditions.add(CodeBlock.of("!$L.isAbsent()", variable));
    }
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(conditions.stream().collect(CodeBlock.joining("$W&& ")));
  }

  private void add(List<CodeBlock> conditions, Inclusion inclusion, TypeUse type, CodeBlock value) {
    if (JsonMember.allowsNull(type)) {
      conditions.add(CodeBlock.of("$L != null", value));
    }
    TypeShape shape = type.shape();
    if (inclusion == Inclusion.NON_NULL) {
      return;
    }
    if (shape instanceof TypeShape.OptionalOf) {
      conditions.add(CodeBlock.of("$L.isPresent()", value));
    } else if (inclusion != Inclusion.NON_ABSENT) {
      notEmpty(type, value).ifPresent(conditions::add);
      if (inclusion == Inclusion.NON_EMPTY) {
        addNamed(conditions, type, value);
      } else if (shape instanceof TypeShape.Scalar scalar) {
        notDefault(scalar.kind(), value).ifPresent(conditions::add);
      }
    }
  }

  private static Optional<CodeBlock> notEmpty(TypeUse type, CodeBlock value) {
    TypeShape shape = type.shape();
    if (shape instanceof TypeShape.Sequence
        || shape instanceof TypeShape.MapOf
        || isScalar(shape, ScalarKind.STRING)) {
      return Optional.of(CodeBlock.of("!$L.isEmpty()", value));
    }
    if (shape instanceof TypeShape.ArrayOf || shape instanceof TypeShape.Bytes) {
      return Optional.of(CodeBlock.of("$L.length > 0", value));
    }
    return isScalar(shape, ScalarKind.UUID)
        ? Optional.of(CodeBlock.of("!$L.equals(new $T(0, 0))", value, UUID.class))
        : Optional.empty();
  }

  /** What has a text or another value within is empty when that is. */
  private void addNamed(List<CodeBlock> conditions, TypeUse type, CodeBlock value) {
    if (isScalar(type.shape(), ScalarKind.URI)) {
      conditions.add(CodeBlock.of("!$L.toString().isEmpty()", value));
    }
    JsonType named = json.find(type).orElse(null);
    if (named instanceof JsonType.ValueType wrapper) {
      JsonMember inner = wrapper.value();
      CodeBlock content = CodeBlock.of("$L.$L()", value, inner.accessor());
      add(conditions, Inclusion.NON_EMPTY, inner.type(), content);
    } else if (named instanceof JsonType.ClassType made && made.value().isPresent()) {
      JsonMember inner = made.value().get();
      CodeBlock content =
          CodeBlock.of(inner.field() ? "$L.$L" : "$L.$L()", value, inner.accessor());
      add(conditions, Inclusion.NON_EMPTY, inner.type(), content);
    } else if (named instanceof JsonType.EnumType constants
        && EnumFacts.value(constants.model()).isPresent()) {
      conditions.add(CodeBlock.of("!$L.format($L).isEmpty()", constants.texts(), value));
    }
  }

  private static Optional<CodeBlock> notDefault(ScalarKind kind, CodeBlock value) {
    return switch (kind) {
      case BOOLEAN -> Optional.of(value);
      case CHAR -> Optional.of(CodeBlock.of("$L != '\\0'", value));
      case BYTE, SHORT, INT, LONG -> Optional.of(CodeBlock.of("$L != 0", value));
      // Not by !=, since -0.0 is written.
      case FLOAT -> Optional.of(CodeBlock.of("$T.compare($L, 0) != 0", Float.class, value));
      case DOUBLE -> Optional.of(CodeBlock.of("$T.compare($L, 0) != 0", Double.class, value));
      default -> Optional.empty();
    };
  }

  private static boolean isScalar(TypeShape shape, ScalarKind kind) {
    return shape instanceof TypeShape.Scalar scalar && scalar.kind() == kind;
  }
}
