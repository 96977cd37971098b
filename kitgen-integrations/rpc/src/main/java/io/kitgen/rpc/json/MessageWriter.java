package io.kitgen.rpc.json;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.kitgen.runtime.json.JsonWriter;
import java.util.List;
import java.util.Map;

/** Writes messages as JSON; what a message leaves out on the wire is left out here. */
final class MessageWriter {

  private MessageWriter() {}

  static void write(Message message, JsonWriter out) {
    switch (WellKnown.of(message.getDescriptorForType())) {
      case TIMESTAMP -> out.write(TimeJson.timestamp(message));
      case DURATION -> out.write(TimeJson.duration(message));
      case VALUE -> value(message, out);
      case ALONE -> {
        FieldDescriptor only = message.getDescriptorForType().findFieldByNumber(1);
        write(only, message.getField(only), out);
      }
      case NONE -> members(message, out);
    }
  }

  private static void value(Message message, JsonWriter out) {
    for (Map.Entry<FieldDescriptor, Object> each : message.getAllFields().entrySet()) {
      if (each.getKey().getNumber() > 1) { // 1 is null
        write(each.getKey(), each.getValue(), out);
        return;
      }
    }
    out.writeNull();
  }

  private static void members(Message message, JsonWriter out) {
    out.beginObject();
    message
        .getAllFields()
        .forEach(
            (field, value) -> {
              out.name(field.getJsonName());
              write(field, value, out);
            });
    out.endObject();
  }

  private static void write(FieldDescriptor field, Object value, JsonWriter out) {
    if (field.isMapField()) {
      out.beginObject();
      ((List<?>) value).forEach(entry -> entry((Message) entry, out));
      out.endObject();
    } else if (field.isRepeated()) {
      out.beginArray();
      ((List<?>) value).forEach(each -> one(field, each, out));
      out.endArray();
    } else {
      one(field, value, out);
    }
  }

  private static void entry(Message entry, JsonWriter out) {
    FieldDescriptor key = entry.getDescriptorForType().findFieldByNumber(1);
    FieldDescriptor value = entry.getDescriptorForType().findFieldByNumber(2);
    Object name = entry.getField(key);
    out.name(isUnsigned(key) ? unsigned(name) : name.toString());
    one(value, entry.getField(value), out);
  }

  private static void one(FieldDescriptor field, Object value, JsonWriter out) {
    switch (field.getJavaType()) {
      case INT -> {
        if (isUnsigned(field)) {
          out.write(Integer.toUnsignedLong((Integer) value));
        } else {
          out.write((int) (Integer) value);
        }
      }
      case LONG -> out.write(isUnsigned(field) ? unsigned(value) : value.toString());
      case FLOAT -> out.write((float) (Float) value);
      case DOUBLE -> out.write((double) (Double) value);
      case BOOLEAN -> out.write((boolean) (Boolean) value);
      case STRING -> out.write((String) value);
      case BYTE_STRING -> out.write(((ByteString) value).toByteArray());
      case ENUM -> constant((EnumValueDescriptor) value, out);
      case MESSAGE -> write((Message) value, out);
    }
  }

  /** One that the file does not know is its number. */
  private static void constant(EnumValueDescriptor constant, JsonWriter out) {
    if (constant.getFullName().equals("google.protobuf.NullValue.NULL_VALUE")) {
      out.writeNull();
    } else if (constant.getType().findValueByNumber(constant.getNumber()) == null) {
      out.write(constant.getNumber());
    } else {
      out.write(constant.getName());
    }
  }

  private static boolean isUnsigned(FieldDescriptor field) {
    return switch (field.getType()) {
      case UINT32, FIXED32, UINT64, FIXED64 -> true;
      default -> false;
    };
  }

  private static String unsigned(Object number) {
    return number instanceof Integer small
        ? Integer.toUnsignedString(small)
        : Long.toUnsignedString((Long) number);
  }
}
