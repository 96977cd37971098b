package io.kitgen.processor.transport.grpc.proto.value;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.plan.proto.ProtoScalar;
import io.kitgen.processor.plan.proto.ProtoValue;

/** The numbers that stand before fields on the wire. */
public final class WireTags {

  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int DELIMITED = 2;
  private static final int FOUR_BYTES = 5;
  private static final int TYPE_BITS = 3;
  private static final int BITS_OF_A_BYTE = 7;

  private WireTags() {}

  /** That of a field of {@code number} that holds {@code value} once. */
  public static int of(int number, ProtoValue value) {
    return number << TYPE_BITS | type(value.onWire());
  }

  /** That of a field of {@code number} that holds a message, or packed numbers. */
  public static int delimited(int number) {
    return number << TYPE_BITS | DELIMITED;
  }

  /** {@code .tag(8)}, to be called on the writer. */
  public static CodeBlock code(int number, ProtoValue value) {
    return CodeBlock.of(".tag($L)", of(number, value));
  }

  /** How many bytes that is. */
  public static int size(int number) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(number << TYPE_BITS);
    return (bits + BITS_OF_A_BYTE - 1) / BITS_OF_A_BYTE;
  }

  /** Whether many of it are written behind one tag. */
  public static boolean isPacked(ProtoValue value) {
    ProtoValue onWire = value.onWire();
    return onWire instanceof ProtoValue.Enum
        || (onWire instanceof ProtoValue.Scalar scalar && scalar.kind().isPacked());
  }

  private static int type(ProtoValue value) {
    if (value instanceof ProtoValue.Enum) {
      return VARINT;
    }
    return value instanceof ProtoValue.Scalar scalar ? type(scalar.kind()) : DELIMITED;
  }

  private static int type(ProtoScalar kind) {
    return switch (kind) {
      case DOUBLE, FIXED64, SFIXED64 -> EIGHT_BYTES;
      case FLOAT, FIXED32, SFIXED32 -> FOUR_BYTES;
      case STRING, BYTES -> DELIMITED;
      default -> VARINT;
    };
  }
}
