package io.kitgen.runtime.json.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonReader;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is JSON by RFC 8259 is read, and what is not is refused: passed over, and value by value.
 */
class ParsingSuiteTest {

  private static final JsonDecoder<String> SKIPPED =
      in -> {
        in.skipValue();
        return "";
      };

  private static final JsonDecoder<String> READ =
      in -> {
        Values.read(in);
        return "";
      };

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return ParsingCases.all().stream()
        .map(
            document ->
                dynamicTest(
                    document.name(),
                    () -> {
                      assertThat(accepts(SKIPPED, document)).isEqualTo(document.accepted());
                      assertThat(accepts(READ, document)).isEqualTo(document.accepted());
                    }));
  }

  private static boolean accepts(JsonDecoder<String> decoder, ParsingCases.Case document) {
    try {
      decoder.read(document.json());
      return true;
    } catch (JsonException e) {
      return false;
    }
  }

  @Test
  void thereAreEnough() throws IOException {
    assertThat(ParsingCases.all()).hasSizeGreaterThan(350);
  }

  /** Reads all that there is, as its own kind. */
  private static final class Values {

    static void read(JsonReader in) {
      switch (in.peek()) {
        case OBJECT -> {
          in.beginObject();
          while (in.nextKey() != null) {
            read(in);
          }
        }
        case ARRAY -> {
          in.beginArray();
          while (in.hasNext()) {
            read(in);
          }
        }
        case STRING -> in.readString();
        case NUMBER -> number(in);
        case BOOLEAN -> in.readBoolean();
        case NULL -> assertThat(in.tryNull()).isTrue();
      }
    }

    /** Numbers of every size are numbers; that some are beyond a double is another matter. */
    private static void number(JsonReader in) {
      try {
        in.readDouble();
      } catch (JsonException e) {
        if (!e.getMessage().contains("range")) {
          throw e;
        }
        in.skipValue();
      }
    }
  }
}
