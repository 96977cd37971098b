package io.kitgen.benchmarks.reference;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.kitgen.benchmarks.reference.Wire.Address;
import io.kitgen.benchmarks.reference.Wire.Profile;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON as a careful hand would: names are encoded once. */
public final class JsonOutput {
  private static final SerializedString A = new SerializedString("a");
  private static final SerializedString B = new SerializedString("b");
  private static final SerializedString V = new SerializedString("v");
  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString NAME = new SerializedString("name");
  private static final SerializedString ADDRESSES = new SerializedString("addresses");
  private static final SerializedString LOCATION = new SerializedString("location");
  private static final SerializedString LAT = new SerializedString("lat");
  private static final SerializedString LON = new SerializedString("lon");
  private static final SerializedString TAGS = new SerializedString("tags");

  private JsonOutput() {}

  /** Writes a profile. */
  public static byte[] profile(Profile profile) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    profile(profile, bytes);
    return bytes.toByteArray();
  }

  static void sumRequest(long a, long b, ByteBuf to) throws IOException {
    try (JsonGenerator out = generator(to)) {
      out.writeStartObject();
      out.writeFieldName(A);
      out.writeNumber(a);
      out.writeFieldName(B);
      out.writeNumber(b);
      out.writeEndObject();
    }
  }

  static void sum(long v, ByteBuf to) throws IOException {
    try (JsonGenerator out = generator(to)) {
      out.writeStartObject();
      out.writeFieldName(V);
      out.writeNumber(v);
      out.writeEndObject();
    }
  }

  static void concat(String v, ByteBuf to) throws IOException {
    try (JsonGenerator out = generator(to)) {
      out.writeStartObject();
      text(out, V, v);
      out.writeEndObject();
    }
  }

  static void profile(Profile profile, ByteBuf to) throws IOException {
    profile(profile, new ByteBufOutputStream(to));
  }

  private static void profile(Profile profile, OutputStream to) throws IOException {
    try (JsonGenerator out = JsonInput.FACTORY.createGenerator(to)) {
      out.writeStartObject();
      text(out, ID, profile.id());
      text(out, NAME, profile.name());
      out.writeFieldName(ADDRESSES);
      out.writeStartArray();
      for (Address address : profile.addresses()) {
        address(address, out);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  private static void address(Address address, JsonGenerator out) throws IOException {
    out.writeStartObject();
    text(out, ID, address.id());
    text(out, LOCATION, address.location());
    out.writeFieldName(LAT);
    out.writeNumber(address.lat());
    out.writeFieldName(LON);
    out.writeNumber(address.lon());
    out.writeFieldName(TAGS);
    out.writeStartArray();
    for (String tag : address.tags()) {
      out.writeString(tag);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void text(JsonGenerator out, SerializedString name, String value)
      throws IOException {
    out.writeFieldName(name);
    out.writeString(value);
  }

  private static JsonGenerator generator(ByteBuf to) throws IOException {
    OutputStream stream = new ByteBufOutputStream(to);
    return JsonInput.FACTORY.createGenerator(stream);
  }
}
