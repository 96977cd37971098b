package io.kitgen.rpc.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.text.TextFormat;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes messages of JSON. Members that no field has are passed over, as by Connect's servers. */
final class MessageReader {

  private MessageReader() {}

  static DynamicMessage read(Descriptor type, JsonReader in) {
    return switch (WellKnown.of(type)) {
      case TIMESTAMP -> text(in, text -> TimeJson.timestamp(type, text));
      case DURATION -> text(in, text -> TimeJson.duration(type, text));
      case VALUE -> only(type, value(in), in);
      case ALONE -> only(type, 1, in);
      case NONE -> members(type, in);
    };
  }

  private static DynamicMessage text(JsonReader in, Parser parser) {
    return in.readText(parser);
  }

  /** The number of the field of a {@code Value} that holds what comes next. */
  private static int value(JsonReader in) {
    return switch (in.peek()) {
      case NULL -> 1;
      case NUMBER -> 2;
      case STRING -> 3;
      case BOOLEAN -> 4;
      case OBJECT -> 5;
      case ARRAY -> 6;
    };
  }

  private static DynamicMessage only(Descriptor type, int number, JsonReader in) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    FieldDescriptor field = type.findFieldByNumber(number);
    if (in.tryNull()) { // of a value; elsewhere nulls were taken before
      message.setField(field, field.getDefaultValue());
    } else {
      read(field, message, in);
    }
    return message.build();
  }

  private static DynamicMessage members(Descriptor type, JsonReader in) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    Set<Object> seen = new HashSet<>();
    in.beginObject();
    for (String name = in.nextKey(); name != null; name = in.nextKey()) {
      FieldDescriptor field = field(type, name);
      if (field == null) {
        in.skipValue();
      } else if (!seen.add(field)) {
        throw in.duplicateKey();
      } else if (isValue(field) || !in.tryNull()) {
        if (field.getContainingOneof() != null && !seen.add(field.getContainingOneof())) {
          throw in.duplicateKey();
        }
        read(field, message, in);
      }
    }
    return message.build();
  }

  private static @Nullable FieldDescriptor field(Descriptor type, String name) {
    for (FieldDescriptor field : type.getFields()) {
      if (field.getJsonName().equals(name)) {
        return field;
      }
    }
    return type.findFieldByName(name);
  }

  /** Of which null is a value. */
  private static boolean isValue(FieldDescriptor field) {
    return !field.isRepeated()
        && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
        && WellKnown.of(field.getMessageType()) == WellKnown.VALUE;
  }

  private static void read(FieldDescriptor field, DynamicMessage.Builder message, JsonReader in) {
    if (field.isMapField()) {
      entries(field, message, in);
    } else if (field.isRepeated()) {
      in.beginArray();
      while (in.hasNext()) {
        message.addRepeatedField(field, one(field, in));
      }
    } else {
      message.setField(field, one(field, in));
    }
  }

  private static void entries(
      FieldDescriptor field, DynamicMessage.Builder message, JsonReader in) {
    Descriptor entry = field.getMessageType();
    FieldDescriptor key = entry.findFieldByNumber(1);
    FieldDescriptor value = entry.findFieldByNumber(2);
    TextFormat<Object> keys = ScalarJson.text(key);
    Set<Object> seen = new HashSet<>();
    in.beginObject();
    for (Object each = in.nextKey(keys); each != null; each = in.nextKey(keys)) {
      if (!seen.add(each)) {
        throw in.duplicateKey();
      }
      message.addRepeatedField(
          field,
          DynamicMessage.newBuilder(entry)
              .setField(key, each)
              .setField(value, one(value, in))
              .build());
    }
  }

  private static Object one(FieldDescriptor field, JsonReader in) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
        ? read(field.getMessageType(), in)
        : ScalarJson.read(field, in);
  }

  @FunctionalInterface
  private interface Parser extends TextFormat<DynamicMessage> {

    @Override
    default String format(DynamicMessage message) {
      return message.toString();
    }
  }
}
