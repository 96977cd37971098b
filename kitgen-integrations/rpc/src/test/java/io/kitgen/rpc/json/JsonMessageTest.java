package io.kitgen.rpc.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.StructProto;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.WrappersProto;
import com.google.protobuf.util.JsonFormat;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type, with protobuf's own printer and parser as the judge. */
class JsonMessageTest {

  private static final int COUNT = 5_000;
  private static final Descriptor ALL = all();
  private static final JsonMessage<DynamicMessage> JSON = new JsonMessage<>(ALL, codec());

  @Test
  void readsAndWritesAsProtobufDoes() throws Exception {
    Random random = new Random(6);
    JsonFormat.Parser parser = JsonFormat.parser();
    for (int i = 0; i < COUNT; i++) {
      DynamicMessage message = random(ALL, random, 3);
      String ours = new String(JSON.write(message), StandardCharsets.UTF_8);
      DynamicMessage.Builder again = DynamicMessage.newBuilder(ALL);
      parser.merge(ours, again);
      assertThat(again.build()).as(ours).isEqualTo(message);
      String theirs = JsonFormat.printer().print(message);
      assertThat(JSON.read(theirs.getBytes(StandardCharsets.UTF_8))).as(theirs).isEqualTo(message);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"int32\":2147483648}",
        "{\"int32\":\"1e400000000\"}",
        "{\"uint32\":-1}",
        "{\"uint32\":4294967296}",
        "{\"uint64\":\"18446744073709551616\"}",
        "{\"uint64\":1.5}",
        "{\"bool\":\"true\"}",
        "{\"bytes\":\"*\"}",
        "{\"bytes\":7}",
        "{\"string\":7}",
        "{\"enum\":\"PURPLE\"}",
        "{\"enum\":1.5}",
        "{\"message\":[]}",
        "{\"message\":{\"message\":7}}",
        "{\"repeatedInt32\":{}}",
        "{\"repeatedInt32\":[null]}",
        "{\"mapped\":{\"a\":1,\"a\":2}}",
        "{\"timestamp\":\"yesterday\"}",
        "{\"timestamp\":1}",
        "{\"duration\":\"1\"}",
        "{\"duration\":\"999999999999s\"}",
        "{\"duration\":\"1.0000000001s\"}",
        "{\"float\":\"x\"}",
        "{\"string\":\"a\",\"string\":\"b\"}",
        "{} {}",
        "",
      })
  void refusesWhatDoesNotFit(String json) {
    assertThatThrownBy(() -> JSON.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ProtoException.class);
  }

  @Test
  void bounds() {
    String deep = "{\"message\":".repeat(101) + "{}" + "}".repeat(101);
    assertThatThrownBy(() -> JSON.read(deep.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ProtoException.class);
    byte[] large = ("{\"string\":\"" + "x".repeat(100) + "\"}").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> JSON.read(large, 0, large.length, new ProtoLimits(100, 10)))
        .isInstanceOf(ProtoException.class);
  }

  @Test
  void takesNamesOfTheFileToo() {
    byte[] json = "{\"repeated_int32\":[1],\"string\":null}".getBytes(StandardCharsets.UTF_8);
    FieldDescriptor field = ALL.findFieldByName("repeated_int32");
    assertThat(JSON.read(json).getRepeatedFieldCount(field)).isEqualTo(1);
  }

  private static DynamicMessage random(Descriptor type, Random random, int depth) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    if (type.getFullName().equals("google.protobuf.Value")) {
      int kind = depth == 0 ? 1 + random.nextInt(4) : 1 + random.nextInt(6);
      FieldDescriptor field = type.findFieldByNumber(kind);
      Object value = kind == 2 ? (Object) (random.nextInt() * 1.5) : one(field, random, depth - 1);
      return message.setField(field, value).build();
    }
    for (FieldDescriptor field : type.getFields()) {
      if (random.nextInt(3) == 0
          || (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && depth == 0)) {
        continue;
      }
      if (field.isRepeated()) {
        int count = field.isMapField() ? 1 : random.nextInt(3);
        for (int i = 0; i < count; i++) {
          message.addRepeatedField(field, one(field, random, depth - 1));
        }
      } else {
        message.setField(field, one(field, random, depth - 1));
      }
    }
    if (type.getOptions().getMapEntry()) { // a map has both
      for (FieldDescriptor field : type.getFields()) {
        message.setField(field, one(field, random, depth - 1));
      }
    }
    return message.build();
  }

  private static Object one(FieldDescriptor field, Random random, int depth) {
    return switch (field.getJavaType()) {
      case INT -> random.nextInt() >> random.nextInt(32);
      case LONG -> random.nextLong() >> random.nextInt(64);
      case FLOAT -> random.nextInt(9) == 0 ? Float.NEGATIVE_INFINITY : random.nextFloat();
      case DOUBLE -> random.nextInt(9) == 0 ? Double.NaN : random.nextDouble();
      case BOOLEAN -> random.nextBoolean();
      case STRING -> "é\"\n😀x".substring(random.nextInt(3));
      case BYTE_STRING -> bytes(random);
      case ENUM -> constant(field, random);
      case MESSAGE -> message(field.getMessageType(), random, depth);
    };
  }

  private static Object constant(FieldDescriptor field, Random random) {
    boolean open = field.getEnumType().getFullName().equals("all.Color");
    return field.getEnumType().findValueByNumberCreatingIfUnknown(open ? random.nextInt(4) : 0);
  }

  private static ByteString bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(5)];
    random.nextBytes(bytes);
    return ByteString.copyFrom(bytes);
  }

  private static Message message(Descriptor type, Random random, int depth) {
    return switch (type.getName()) {
      case "Timestamp" ->
          time(type, random.nextInt(), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
      case "Duration" -> {
        int sign = random.nextBoolean() ? 1 : -1;
        yield time(type, (long) sign * random.nextInt(100), sign * random.nextInt(1_000_000_000));
      }
      default -> random(type, random, Math.max(0, depth));
    };
  }

  private static Message time(Descriptor type, long seconds, int nanos) {
    return DynamicMessage.newBuilder(type)
        .setField(type.findFieldByNumber(1), seconds)
        .setField(type.findFieldByNumber(2), nanos)
        .build();
  }

  private static ProtoCodec<DynamicMessage> codec() {
    return new ProtoCodec<>() {
      @Override
      public DynamicMessage read(byte[] bytes, int offset, int length, ProtoLimits limits) {
        try {
          return DynamicMessage.parseFrom(ALL, Arrays.copyOfRange(bytes, offset, offset + length));
        } catch (java.io.IOException e) {
          throw new ProtoException("not that", e);
        }
      }

      @Override
      public byte[] write(DynamicMessage value, int before) {
        assertThat(before).isZero();
        return value.toByteArray();
      }
    };
  }

  private static Descriptor all() {
    FileDescriptorProto file =
        FileDescriptorProto.newBuilder()
            .setName("all.proto")
            .setPackage("all")
            .setSyntax("proto3")
            .addDependency("google/protobuf/timestamp.proto")
            .addDependency("google/protobuf/duration.proto")
            .addDependency("google/protobuf/struct.proto")
            .addDependency("google/protobuf/wrappers.proto")
            .addEnumType(
                EnumDescriptorProto.newBuilder()
                    .setName("Color")
                    .addValue(EnumValueDescriptorProto.newBuilder().setName("RED").setNumber(0))
                    .addValue(EnumValueDescriptorProto.newBuilder().setName("BLUE").setNumber(1)))
            .addMessageType(message())
            .build();
    FileDescriptor[] imports = {
      TimestampProto.getDescriptor(),
      DurationProto.getDescriptor(),
      StructProto.getDescriptor(),
      WrappersProto.getDescriptor()
    };
    try {
      return FileDescriptor.buildFrom(file, imports).findMessageTypeByName("All");
    } catch (DescriptorValidationException e) {
      throw new AssertionError(e);
    }
  }

  private static DescriptorProto message() {
    DescriptorProto.Builder all = DescriptorProto.newBuilder().setName("All");
    int number = 1;
    for (FieldDescriptorProto.Type type : FieldDescriptorProto.Type.values()) {
      if (type != FieldDescriptorProto.Type.TYPE_GROUP) {
        String name = type.name().substring("TYPE_".length()).toLowerCase(Locale.ROOT);
        all.addField(field(name, number++, type, Label.LABEL_OPTIONAL));
        all.addField(field("repeated_" + name, number++, type, Label.LABEL_REPEATED));
      }
    }
    for (String known :
        new String[] {"Timestamp", "Duration", "Value", "Struct", "Int64Value", "StringValue"}) {
      String name = known.toLowerCase(Locale.ROOT);
      all.addField(field(name, number++, ".google.protobuf." + known, Label.LABEL_OPTIONAL));
    }
    for (String key : new String[] {"STRING", "INT32", "UINT64", "BOOL"}) {
      map(all, number++, key);
    }
    return all.build();
  }

  /** A map by the type {@code key}; the one by strings is called {@code mapped}. */
  private static void map(DescriptorProto.Builder all, int number, String key) {
    boolean plain = key.equals("STRING");
    String entry = "Mapped" + (plain ? "" : key) + "Entry";
    String name = plain ? "mapped" : "mapped_" + key.toLowerCase(Locale.ROOT);
    all.addField(field(name, number, ".all.All." + entry, Label.LABEL_REPEATED));
    all.addNestedType(
        DescriptorProto.newBuilder()
            .setName(entry)
            .setOptions(MessageOptions.newBuilder().setMapEntry(true))
            .addField(
                field(
                    "key",
                    1,
                    FieldDescriptorProto.Type.valueOf("TYPE_" + key),
                    Label.LABEL_OPTIONAL))
            .addField(
                field("value", 2, FieldDescriptorProto.Type.TYPE_FIXED64, Label.LABEL_OPTIONAL)));
  }

  private static FieldDescriptorProto.Builder field(
      String name, int number, FieldDescriptorProto.Type type, Label label) {
    FieldDescriptorProto.Builder field =
        FieldDescriptorProto.newBuilder().setName(name).setNumber(number).setLabel(label);
    return switch (type) {
      case TYPE_MESSAGE -> field.setType(type).setTypeName(".all.All");
      case TYPE_ENUM -> field.setType(type).setTypeName(".all.Color");
      default -> field.setType(type);
    };
  }

  private static FieldDescriptorProto.Builder field(
      String name, int number, String message, Label label) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setLabel(label)
        .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
        .setTypeName(message);
  }
}
