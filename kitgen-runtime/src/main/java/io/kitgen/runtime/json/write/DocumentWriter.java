package io.kitgen.runtime.json.write;

import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonName;
import io.kitgen.runtime.json.JsonWriter;
import io.kitgen.runtime.text.TextFormat;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Arrays;
import java.util.Base64;

/** Writes a document to an {@link Output}, and sees to it that it is one. */
public final class DocumentWriter extends JsonWriter {

  private static final int MOST_DEPTH = 1000;

  /** More than any number of a primitive type takes. */
  private static final int NUMBER = 32;

  // Where the document stands: what may come next, and what has to be written before it.
  private static final byte ROOT = 0;
  private static final byte DONE = 1;
  private static final byte FIRST_NAME = 2;
  private static final byte NEXT_NAME = 3;
  private static final byte NAMED = 4;
  private static final byte FIRST_ELEMENT = 5;
  private static final byte NEXT_ELEMENT = 6;

  final Output output = new Output();

  private byte state = ROOT;

  /** Where each object or array stood that is open, once it will be closed. */
  private byte[] outer = new byte[16];

  private int depth;

  DocumentWriter() {}

  /** The document that {@code value} is. */
  public static <T> byte[] write(JsonEncoder<T> encoder, T value) {
    try (JsonBuffer buffer = JsonBuffer.of(encoder, value)) {
      return Arrays.copyOf(buffer.bytes(), buffer.length());
    }
  }

  /** Writes the document that {@code value} is; what is not written yet when that fails is not. */
  public static <T> void write(JsonEncoder<T> encoder, T value, OutputStream json) {
    DocumentWriter writer = Writers.take();
    writer.begin();
    writer.output.to(json);
    encoder.write(value, writer);
    writer.end();
    writer.output.flush();
    Writers.give(writer);
  }

  /** Makes it ready for a document. */
  void begin() {
    output.clear();
    state = ROOT;
    depth = 0;
  }

  /** Refuses a document that is none: what wrote it has left something open, or out. */
  void end() {
    if (state != DONE || depth != 0) {
      throw new IllegalStateException("not exactly one JSON value was written");
    }
  }

  /** Makes room for a value of {@code most} bytes, and writes what stands before it. */
  private void value(int most) {
    output.room(most + 1);
    if (state == NAMED) {
      state = NEXT_NAME;
    } else if (state == NEXT_ELEMENT) {
      output.put(',');
    } else if (state == FIRST_ELEMENT) {
      state = NEXT_ELEMENT;
    } else if (state == ROOT) {
      state = DONE;
    } else {
      throw new IllegalStateException(
          state == DONE ? "a second JSON value" : "a JSON value where a name is due");
    }
  }

  /** Makes room for a name of {@code most} bytes, and writes what stands before it. */
  private void member(int most) {
    output.room(most + 1);
    if (state == NEXT_NAME) {
      output.put(',');
    } else if (state != FIRST_NAME) {
      throw new IllegalStateException("a JSON name where none is due");
    }
    state = NAMED;
  }

  private void open(char bracket, byte inside) {
    value(1);
    if (depth == MOST_DEPTH) {
      throw new IllegalStateException("JSON of a depth of more than " + MOST_DEPTH);
    }
    output.put(bracket);
    if (depth == outer.length) {
      outer = Arrays.copyOf(outer, depth * 2);
    }
    outer[depth++] = state;
    state = inside;
  }

  private void close(char bracket, byte empty, byte filled) {
    if (state != empty && state != filled) {
      throw new IllegalStateException("JSON's " + bracket + " where none is due");
    }
    output.room(1);
    output.put(bracket);
    state = outer[--depth];
  }

  @Override
  public void beginObject() {
    open('{', FIRST_NAME);
  }

  @Override
  public void endObject() {
    close('}', FIRST_NAME, NEXT_NAME);
  }

  @Override
  public void beginArray() {
    open('[', FIRST_ELEMENT);
  }

  @Override
  public void endArray() {
    close(']', FIRST_ELEMENT, NEXT_ELEMENT);
  }

  @Override
  public void name(JsonName name) {
    EncodedName encoded = (EncodedName) name;
    member(encoded.room());
    encoded.writeTo(output);
  }

  @Override
  public void name(String name) {
    member(Texts.room(name));
    Texts.write(name, output);
    output.room(1);
    output.put(':');
  }

  @Override
  public <K> void name(TextFormat<K> format, K key) {
    name(format.format(key));
  }

  @Override
  public void writeNull() {
    raw("null");
  }

  @Override
  public void write(boolean value) {
    raw(value ? "true" : "false");
  }

  private void raw(String ascii) {
    value(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      output.put(ascii.charAt(i));
    }
  }

  @Override
  public void write(int value) {
    write((long) value);
  }

  @Override
  public void write(long value) {
    value(NUMBER);
    output.at = Digits.write(value, output.bytes, output.at);
  }

  @Override
  public void write(float value) {
    if (Float.isFinite(value)) {
      value(NUMBER);
      output.at = Decimals.write(value, output.bytes, output.at);
    } else {
      write(Float.toString(value));
    }
  }

  @Override
  public void write(double value) {
    if (Double.isFinite(value)) {
      value(NUMBER);
      output.at = Decimals.write(value, output.bytes, output.at);
    } else {
      write(Double.toString(value));
    }
  }

  @Override
  public void write(char value) {
    write(String.valueOf(value));
  }

  @Override
  public void write(String value) {
    value(Texts.room(value));
    Texts.write(value, output);
  }

  @Override
  public void write(BigInteger value) {
    raw(value.toString());
  }

  @Override
  public void write(BigDecimal value) {
    raw(value.toString());
  }

  @Override
  public void write(Year value) {
    write((long) value.getValue());
  }

  @Override
  public void write(byte[] value) {
    write(new String(Base64.getEncoder().encode(value), StandardCharsets.ISO_8859_1));
  }

  @Override
  public <T> void writeText(TextFormat<T> format, T value) {
    write(format.format(value));
  }
}
