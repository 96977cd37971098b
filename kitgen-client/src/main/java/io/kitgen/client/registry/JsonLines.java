package io.kitgen.client.registry;

import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import io.kitgen.runtime.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** One JSON document a line, each handed over as soon as its line has come. */
final class JsonLines {

  private final InputStream in;
  private final int longest;
  private final JsonLimits limits;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /** Lines of up to {@code longest} bytes. */
  JsonLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
    this.limits = JsonLimits.DEFAULT.withDocumentBytes(longest);
  }

  void forEach(Consumer<Fields> each) throws IOException {
    byte[] bytes = new byte[8 * 1024];
    for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
      int start = 0;
      for (int i = 0; i < count; i++) {
        if (bytes[i] == '\n') {
          add(bytes, start, i);
          end(each);
          start = i + 1;
        }
      }
      add(bytes, start, count);
    }
    end(each);
  }

  private void add(byte[] bytes, int from, int to) throws IOException {
    if (line.size() + (to - from) > longest) {
      throw new IOException("a line has more than " + longest + " bytes");
    }
    line.write(bytes, from, to - from);
  }

  private void end(Consumer<Fields> each) throws IOException {
    byte[] document = line.toByteArray();
    line.reset();
    if (document.length > 0) {
      each.accept(Fields.of(read(document)));
    }
  }

  private JsonValue read(byte[] document) throws IOException {
    try {
      return JsonValue.CODEC.read(document, limits);
    } catch (JsonException e) {
      throw new IOException("a line is no JSON: " + e.path() + ": " + e.getMessage());
    }
  }
}
