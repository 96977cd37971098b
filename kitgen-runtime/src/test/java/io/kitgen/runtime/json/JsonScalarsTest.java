package io.kitgen.runtime.json;

import static io.kitgen.runtime.json.Documents.assertRefused;
import static io.kitgen.runtime.json.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.text.TextFormat;
import io.kitgen.runtime.text.TextFormats;
import org.junit.jupiter.api.Test;

/** What each call says to a value that does not fit. What fits is the oracle's test. */
class JsonScalarsTest {

  private static final String FRACTION = ", got a number with a fraction or an exponent";

  @Test
  void integersHaveARange() {
    assertRefused(JsonReader::readByte, "128", "$", "expected an integer from -128 to 127");
    assertRefused(JsonReader::readShort, "-32769", "$", "expected an integer from -32768 to 32767");
    String ints = "expected an integer from -2147483648 to 2147483647";
    assertRefused(JsonReader::readInt, "2147483648", "$", ints);
    assertRefused(JsonReader::readInt, "1.0", "$", ints + FRACTION);
    assertRefused(JsonReader::readInt, "1e2", "$", ints + FRACTION);
    assertRefused(JsonReader::readInt, "\"1\"", "$", ints + ", got a string");
    assertRefused(JsonReader::readInt, "true", "$", ints + ", got true or false");
    String longs = "expected an integer from -9223372036854775808 to 9223372036854775807";
    assertRefused(JsonReader::readLong, "9223372036854775808", "$", longs);
    assertRefused(JsonReader::readLong, "1" + "0".repeat(900), "$", longs);
    assertRefused(JsonReader::readLong, "null", "$", longs + ", got null");
    String years = "expected an integer from -999999999 to 999999999";
    assertRefused(JsonReader::readYear, "1000000000", "$", years);
    assertRefused(JsonReader::readYear, "\"2020\"", "$", years + ", got a string");
  }

  @Test
  void numbersAreFinite() {
    String floats = "expected a number within the range of a float";
    assertRefused(JsonReader::readFloat, "1e39", "$", floats);
    assertRefused(JsonReader::readFloat, "\"NaN\"", "$", "expected a number, got a string");
    String doubles = "expected a number within the range of a double";
    assertRefused(JsonReader::readDouble, "-1e309", "$", doubles);
    assertRefused(JsonReader::readDouble, "1" + "0".repeat(400), "$", doubles);
    assertRefused(JsonReader::readDouble, "null", "$", "expected a number, got null");
    assertRefused(JsonReader::readBigInteger, "1.0", "$", "expected an integer" + FRACTION);
    String digits = "expected a number of at most 1000 digits";
    assertRefused(JsonReader::readBigDecimal, "1e1001", "$", digits);
    assertRefused(JsonReader::readBigDecimal, "1e-1001", "$", digits);
    assertRefused(JsonReader::readBigDecimal, "false", "$", "expected a number, got true or false");
  }

  /** More digits than an int holds, in the exponent: some parser below counts in ints. */
  @Test
  void exponentsDoNotOverflow() {
    for (String exponent : new String[] {"2147483648", "99999999999", "-99999999999999999999"}) {
      String json = "1.5e" + exponent;
      if (exponent.startsWith("-")) {
        assertThat(read(JsonReader::readDouble, json)).isZero();
      } else {
        assertRefused(
            JsonReader::readDouble, json, "$", "expected a number within the range of a double");
      }
      assertThatThrownBy(() -> read(JsonReader::readBigDecimal, json))
          .isInstanceOf(JsonException.class);
    }
  }

  @Test
  void otherScalarsHaveOneKind() {
    assertRefused(JsonReader::readBoolean, "1", "$", "expected true or false, got a number");
    assertRefused(JsonReader::readBoolean, "\"true\"", "$", "expected true or false, got a string");
    assertRefused(JsonReader::readString, "1.5", "$", "expected a string" + FRACTION);
    assertRefused(JsonReader::readString, "null", "$", "expected a string, got null");
    assertRefused(JsonReader::readChar, "\"\"", "$", "expected a string of one character");
    assertRefused(JsonReader::readChar, "\"ab\"", "$", "expected a string of one character");
    assertRefused(
        JsonReader::readChar, "65", "$", "expected a string of one character, got a number");
    assertRefused(JsonReader::readBytes, "\"AQI\"", "$", "expected a string in base64");
    assertRefused(JsonReader::readBytes, "\"A\"", "$", "expected a string in base64");
    assertRefused(JsonReader::readBytes, "\"_-8=\"", "$", "expected a string in base64");
    assertRefused(JsonReader::readBytes, "[1]", "$", "expected a string in base64, got an array");
  }

  @Test
  void textsSayWhatTheirFormatExpects() {
    assertRefused(in -> in.readText(TextFormats.UUID), "\"1-1-1-1-1\"", "$", "expected a UUID");
    assertRefused(
        in -> in.readText(TextFormats.UUID), "{}", "$", "expected a string, got an object");
    TextFormat<String> silent =
        new TextFormat<>() {
          @Override
          public String parse(String text) {
            throw new IllegalArgumentException();
          }

          @Override
          public String format(String value) {
            return value;
          }
        };
    assertRefused(in -> in.readText(silent), "\"x\"", "$", "expected another text");
  }
}
