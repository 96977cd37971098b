package io.kitgen.processor.plan.proto.planning;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.proto.Width;
import io.kitgen.processor.plan.proto.Objection;
import io.kitgen.processor.plan.proto.ProtoScalar;
import io.kitgen.processor.plan.proto.ProtoValue;
import io.kitgen.processor.plan.proto.ProtoValue.WellKnown;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds what stands for a Java type where there is one of it. */
final class Values {

  private final Registry registry;
  private final Consumer<Objection> objections;
  private final Set<TypeName> open = new HashSet<>();

  Values(Registry registry, Consumer<Objection> objections) {
    this.registry = registry;
    this.objections = objections;
  }

  /** Whether a field of {@code use} is repeated, or says that there may be none. */
  static boolean isContainer(TypeUse use) {
    TypeShape shape = use.shape();
    return shape instanceof TypeShape.Sequence
        || shape instanceof TypeShape.ArrayOf
        || shape instanceof TypeShape.MapOf
        || shape instanceof TypeShape.OptionalOf;
  }

  /** An element or a value of a container: what is a container itself is wrapped. */
  Optional<ProtoValue> element(TypeUse use, Width width, String member) {
    if (use.nullness() == Nullness.NULLABLE) {
      object(Objection.Kind.NULL_ELEMENT, use, member);
    }
    return isContainer(use)
        ? Optional.of(
            new ProtoValue.Message(
                registry.full(registry.wrapper(use)), use.key(), Optional.empty(), use))
        : of(use, width);
  }

  /** The key of a map: what is no number and no truth value is its text, an enum its name. */
  Optional<ProtoValue> key(TypeUse use) {
    return isText(use)
        ? Optional.of(new ProtoValue.Scalar(ProtoScalar.STRING, use))
        : of(use, Width.USUAL)
            .filter(value -> value instanceof ProtoValue.Scalar scalar && scalar.kind().isKey());
  }

  private boolean isText(TypeUse key) {
    if (key.shape() instanceof TypeShape.Named named) {
      return registry.find(named.name()).orElse(null) instanceof DataType.EnumType;
    }
    return key.shape() instanceof TypeShape.Scalar scalar
        && (scalar.kind() == ScalarKind.INSTANT || scalar.kind() == ScalarKind.DURATION);
  }

  /** A single value; empty of a container, and of what has no form, which is said. */
  Optional<ProtoValue> of(TypeUse use, Width width) {
    TypeShape shape = use.shape();
    if (shape instanceof TypeShape.Scalar scalar) {
      return Optional.of(scalar(scalar.kind(), use, width));
    }
    if (shape instanceof TypeShape.Bytes) {
      return Optional.of(new ProtoValue.Scalar(ProtoScalar.BYTES, use));
    }
    if (shape instanceof TypeShape.Named named) {
      return registry.find(named.name()).flatMap(type -> named(type, use, width));
    }
    if (shape instanceof TypeShape.PresenceOf) {
      object(
          Objection.Kind.NO_FORM,
          use,
          Words.simple(use.key()),
          "a field is there or is not, and cannot be null besides");
    }
    return shape instanceof TypeShape.Coded coded ? coded(coded.codec(), use) : Optional.empty();
  }

  private Optional<ProtoValue> coded(TypeShape.Coded.Codec codec, TypeUse use) {
    if (codec.free()) {
      return Optional.of(new WellKnown(WellKnown.Kind.VALUE, use));
    }
    if (codec.text()) {
      return Optional.of(new ProtoValue.Scalar(ProtoScalar.STRING, use));
    }
    object(
        Objection.Kind.NO_FORM,
        use,
        Words.simple(use.key()),
        "its codec " + codec.type().simpleName() + " speaks JSON alone");
    return Optional.empty();
  }

  private Optional<ProtoValue> named(DataType type, TypeUse use, Width width) {
    Optional<JsonMember> value = Candidates.value(type);
    if (value.isPresent() && !(type instanceof DataType.EnumType)) {
      if (!isContainer(value.get().type())) {
        return valued(type, value.get(), use, width);
      }
      if (type instanceof DataType.ClassType) {
        object(
            Objection.Kind.NO_FORM,
            use,
            Words.simple(use.key()),
            "it is a class whose one value has several parts");
        return Optional.empty();
      }
    }
    String name = registry.full(registry.named(type, use));
    return Optional.of(
        type instanceof DataType.EnumType
            ? new ProtoValue.Enum(name, type.name(), Optional.empty(), use)
            : new ProtoValue.Message(name, type.name(), Optional.empty(), use));
  }

  /** A type that is by its value itself was refused for JSON, and has no end here. */
  private Optional<ProtoValue> valued(DataType type, JsonMember member, TypeUse use, Width width) {
    if (!open.add(type.name())) {
      return Optional.empty();
    }
    Optional<ProtoValue> value = of(member.type(), width);
    open.remove(type.name());
    return value.map(inner -> new ProtoValue.Valued(inner, type, member, use));
  }

  private static ProtoValue scalar(ScalarKind kind, TypeUse use, Width width) {
    return switch (kind) {
      case INSTANT -> new WellKnown(WellKnown.Kind.TIMESTAMP, use);
      case DURATION -> new WellKnown(WellKnown.Kind.DURATION, use);
      case BOOLEAN -> new ProtoValue.Scalar(ProtoScalar.BOOL, use);
      case BYTE, SHORT, CHAR -> new ProtoValue.Scalar(ProtoScalar.INT32, use);
      case INT -> new ProtoValue.Scalar(int32(width), use);
      case LONG -> new ProtoValue.Scalar(int64(width), use);
      case FLOAT -> new ProtoValue.Scalar(ProtoScalar.FLOAT, use);
      case DOUBLE -> new ProtoValue.Scalar(ProtoScalar.DOUBLE, use);
      default -> new ProtoValue.Scalar(ProtoScalar.STRING, use);
    };
  }

  private static ProtoScalar int32(Width width) {
    if (width.isFixed()) {
      return width.isUnsigned() ? ProtoScalar.FIXED32 : ProtoScalar.SFIXED32;
    }
    return width.isZigZag()
        ? ProtoScalar.SINT32
        : width.isUnsigned() ? ProtoScalar.UINT32 : ProtoScalar.INT32;
  }

  private static ProtoScalar int64(Width width) {
    if (width.isFixed()) {
      return width.isUnsigned() ? ProtoScalar.FIXED64 : ProtoScalar.SFIXED64;
    }
    return width.isZigZag()
        ? ProtoScalar.SINT64
        : width.isUnsigned() ? ProtoScalar.UINT64 : ProtoScalar.INT64;
  }

  private void object(Objection.Kind kind, TypeUse use, Object... arguments) {
    objections.accept(Objection.of(kind, use.origin(), arguments));
  }
}
