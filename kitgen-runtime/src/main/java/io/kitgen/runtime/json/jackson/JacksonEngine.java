package io.kitgen.runtime.json.jackson;

import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import java.io.OutputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.ByteArrayBuilder;

/** Reads and writes whole documents. */
public final class JacksonEngine {

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          // A document that fails half-way must not look complete.
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private JacksonEngine() {}

  /** The value that {@code json} is. */
  public static <T> T read(JsonDecoder<T> reader, byte[] json, JsonLimits limits) {
    if (json.length > limits.documentBytes()) {
      throw new JsonException("$", "longer than " + limits.documentBytes() + " bytes");
    }
    int malformed = Utf8.firstMalformed(json);
    if (malformed >= 0) {
      throw new JsonException("$", "not UTF-8 at byte " + malformed);
    }
    int start = byteOrderMark(json);
    JsonParser parser =
        ReadFactories.of(limits)
            .createParser(ObjectReadContext.empty(), json, start, json.length - start);
    Tokens tokens = new Tokens(parser, limits, json, start);
    try (JacksonReader in = new JacksonReader(parser, tokens)) {
      T value = reader.read(in);
      in.endDocument();
      return value;
    }
  }

  /** The document that {@code value} is. */
  public static <T> byte[] write(JsonEncoder<T> writer, T value) {
    BufferRecycler buffers = FACTORY._getBufferRecycler();
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(buffers)) {
      write(writer, value, bytes);
      return bytes.getClearAndRelease();
    } finally {
      buffers.releaseToPool();
    }
  }

  /** Writes the document that {@code value} is. */
  public static <T> void write(JsonEncoder<T> writer, T value, OutputStream json) {
    try (JacksonWriter out =
        new JacksonWriter(FACTORY.createGenerator(ObjectWriteContext.empty(), json))) {
      writer.write(value, out);
      out.endDocument();
    }
  }

  /** How long the mark is that some senders put before UTF-8. */
  private static int byteOrderMark(byte[] json) {
    boolean marked =
        json.length >= 3
            && json[0] == (byte) 0xEF
            && json[1] == (byte) 0xBB
            && json[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }
}
