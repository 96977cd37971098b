package io.kitgen.runtime.json.jackson;

import io.kitgen.runtime.json.JsonName;
import io.kitgen.runtime.json.JsonWriter;
import io.kitgen.runtime.text.TextFormat;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.JacksonIOException;

/** Writes through Jackson's generator. */
final class JacksonWriter implements JsonWriter, AutoCloseable {

  private final JsonGenerator generator;
  private final char[] unit = new char[1];

  JacksonWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  @Override
  public void beginObject() {
    try {
      generator.writeStartObject();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void endObject() {
    try {
      generator.writeEndObject();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void beginArray() {
    try {
      generator.writeStartArray();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void endArray() {
    try {
      generator.writeEndArray();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void name(JsonName name) {
    try {
      generator.writeName(((JacksonName) name).encoded());
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void name(String name) {
    try {
      generator.writeName(name);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void writeNull() {
    try {
      generator.writeNull();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void write(boolean value) {
    try {
      generator.writeBoolean(value);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void write(int value) {
    try {
      generator.writeNumber(value);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void write(long value) {
    try {
      generator.writeNumber(value);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void write(float value) {
    try {
      generator.writeNumber(value);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void write(double value) {
    try {
      generator.writeNumber(value);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void write(char value) {
    try {
      unit[0] = value;
      generator.writeString(unit, 0, 1);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void write(String value) {
    try {
      generator.writeString(value);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void write(BigInteger value) {
    try {
      generator.writeNumber(value);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void write(BigDecimal value) {
    try {
      generator.writeNumber(value);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void write(byte[] value) {
    try {
      generator.writeBinary(value);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public <K> void name(TextFormat<K> format, K key) {
    name(format.format(key));
  }

  @Override
  public void write(Year value) {
    write(value.getValue());
  }

  @Override
  public <T> void writeText(TextFormat<T> format, T value) {
    write(format.format(value));
  }

  /** Refuses a document that is none: what wrote it has left something open, or out. */
  void endDocument() {
    TokenStreamContext context = generator.streamWriteContext();
    if (!context.inRoot() || context.getEntryCount() != 1) {
      throw new IllegalStateException("not exactly one JSON value was written");
    }
    try {
      generator.flush();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try {
      generator.close();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  private static RuntimeException failure(JacksonException e) {
    return e instanceof JacksonIOException io
        ? new UncheckedIOException(io.getCause())
        : new IllegalStateException(e.getOriginalMessage(), e);
  }
}
