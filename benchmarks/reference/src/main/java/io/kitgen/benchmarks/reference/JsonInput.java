package io.kitgen.benchmarks.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.kitgen.benchmarks.reference.Wire.Address;
import io.kitgen.benchmarks.reference.Wire.ConcatRequest;
import io.kitgen.benchmarks.reference.Wire.Profile;
import io.kitgen.benchmarks.reference.Wire.SumRequest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON as a careful hand would: jackson-core's tokens, no tree, no reflection. */
public final class JsonInput {
  static final JsonFactory FACTORY = new JsonFactory();

  private JsonInput() {}

  /** Reads a profile. */
  public static Profile profile(byte[] json) throws IOException {
    try (JsonParser in = object(FACTORY.createParser(json))) {
      return profile(in);
    }
  }

  static JsonParser open(ByteBuf body) throws IOException {
    byte[] bytes = body.hasArray() ? body.array() : ByteBufUtil.getBytes(body);
    int from = body.hasArray() ? body.arrayOffset() + body.readerIndex() : 0;
    return object(FACTORY.createParser(bytes, from, body.readableBytes()));
  }

  private static JsonParser object(JsonParser in) throws IOException {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("not an object");
    }
    return in;
  }

  static SumRequest sum(JsonParser in) throws IOException {
    long a = 0;
    long b = 0;
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      switch (name) {
        case "a" -> a = in.getLongValue();
        case "b" -> b = in.getLongValue();
        default -> in.skipChildren();
      }
    }
    return new SumRequest(a, b);
  }

  static long v(JsonParser in) throws IOException {
    long v = 0;
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      if (name.equals("v")) {
        v = in.getLongValue();
      } else {
        in.skipChildren();
      }
    }
    return v;
  }

  static ConcatRequest concat(JsonParser in) throws IOException {
    String a = "";
    String b = "";
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      switch (name) {
        case "a" -> a = in.getText();
        case "b" -> b = in.getText();
        default -> in.skipChildren();
      }
    }
    return new ConcatRequest(a, b);
  }

  static Profile profile(JsonParser in) throws IOException {
    String id = "";
    String fullName = "";
    List<Address> addresses = List.of();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      switch (name) {
        case "id" -> id = in.getText();
        case "name" -> fullName = in.getText();
        case "addresses" -> addresses = addresses(in);
        default -> in.skipChildren();
      }
    }
    return new Profile(id, fullName, addresses);
  }

  private static List<Address> addresses(JsonParser in) throws IOException {
    List<Address> all = new ArrayList<>();
    while (in.nextToken() == JsonToken.START_OBJECT) {
      all.add(address(in));
    }
    return all;
  }

  private static Address address(JsonParser in) throws IOException {
    String id = "";
    String location = "";
    double lat = 0;
    double lon = 0;
    List<String> tags = List.of();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      switch (name) {
        case "id" -> id = in.getText();
        case "location" -> location = in.getText();
        case "lat" -> lat = in.getDoubleValue();
        case "lon" -> lon = in.getDoubleValue();
        case "tags" -> tags = texts(in);
        default -> in.skipChildren();
      }
    }
    return new Address(id, location, lat, lon, tags);
  }

  private static List<String> texts(JsonParser in) throws IOException {
    List<String> all = new ArrayList<>(4);
    while (in.nextToken() == JsonToken.VALUE_STRING) {
      all.add(in.getText());
    }
    return all;
  }
}
