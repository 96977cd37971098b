package io.kitgen.runtime.json;

import static io.kitgen.runtime.json.Documents.assertRefused;
import static io.kitgen.runtime.json.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.text.TextFormats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Objects, arrays, maps and nulls. */
class JsonReaderTest {

  private static final JsonMembers POINT = JsonMembers.of("x", "y").alias(0, "X");

  private static int[] point(JsonReader in) {
    int[] point = new int[2];
    in.beginObject();
    for (int m = in.nextMember(POINT); m != JsonMembers.END; m = in.nextMember(POINT)) {
      if (m == JsonMembers.UNKNOWN) {
        in.skipValue();
      } else {
        point[m] = in.readInt();
      }
    }
    return point;
  }

  private static List<int[]> points(JsonReader in) {
    List<int[]> points = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      points.add(in.tryNull() ? new int[0] : point(in));
    }
    return points;
  }

  private static Map<Integer, String> map(JsonReader in) {
    Map<Integer, String> map = new LinkedHashMap<>();
    in.beginObject();
    for (Integer k = in.nextKey(TextFormats.INT); k != null; k = in.nextKey(TextFormats.INT)) {
      if (map.put(k, in.readString()) != null) {
        throw in.duplicateKey();
      }
    }
    return map;
  }

  @Test
  void readsMembersInAnyOrder() {
    assertThat(read(JsonReaderTest::point, "{\"y\":2,\"x\":1}")).containsExactly(1, 2);
    assertThat(read(JsonReaderTest::point, " { } ")).containsExactly(0, 0);
  }

  @Test
  void findsMembersByAliasAndByEscapedName() {
    assertThat(read(JsonReaderTest::point, "{\"X\":1,\"\\u0079\":2}")).containsExactly(1, 2);
  }

  @Test
  void passesOverUnknownMembers() {
    String json = "{\"z\":[{\"x\":9,\"x\":9}],\"x\":1,\"xx\":null,\"\":\"}\",\"y\":2,\"z\":{}}";
    assertThat(read(JsonReaderTest::point, json)).containsExactly(1, 2);
  }

  @Test
  void refusesAKnownMemberTwice() {
    assertRefused(JsonReaderTest::point, "{\"x\":1,\"y\":1,\"x\":1}", "$.x", "comes twice");
    assertRefused(JsonReaderTest::point, "{\"x\":1,\"X\":1}", "$.X", "comes twice");
    assertThat(read(JsonReaderTest::points, "[{\"x\":1},{\"x\":2}]")).hasSize(2);
  }

  @Test
  void readsMapsWithKeysOfAType() {
    assertThat(read(JsonReaderTest::map, "{\"2\":\"b\",\"-1\":\"a\"}"))
        .containsExactly(Map.entry(2, "b"), Map.entry(-1, "a"));
    assertRefused(
        JsonReaderTest::map,
        "{\"a b\":\"\"}",
        "$[\"a b\"]",
        "expected an integer from -2147483648 to 2147483647");
    assertRefused(JsonReaderTest::map, "{\"1\":\"\",\"01\":\"\"}", "$.01", "comes twice");
    assertRefused(JsonReaderTest::map, "{\"1\":2}", "$.1", "expected a string, got a number");
  }

  @Test
  void tellsNullFromValues() {
    assertThat(read(JsonReaderTest::points, "[null,{},null]")).hasSize(3);
    String text = read(in -> in.tryNull() ? "null" : in.readString(), "\"x\"");
    assertThat(text).isEqualTo("x");
  }

  @Test
  void saysWhereTheWrongKindStands() {
    assertRefused(JsonReaderTest::point, "[]", "$", "expected an object, got an array");
    assertRefused(JsonReaderTest::points, "{}", "$", "expected an array, got an object");
    assertRefused(JsonReaderTest::points, "[{},7]", "$[1]", "expected an object, got a number");
    assertRefused(JsonReaderTest::points, "[[]]", "$[0]", "expected an object, got an array");
    String integer = "expected an integer from -2147483648 to 2147483647";
    assertRefused(JsonReaderTest::points, "[{},{\"y\":{}}]", "$[1].y", integer + ", got an object");
    assertRefused(JsonReaderTest::points, "[{\"x\":null}]", "$[0].x", integer + ", got null");
    assertRefused(JsonReaderTest::point, "\"x\"", "$", "expected an object, got a string");
    assertRefused(JsonReaderTest::point, "true", "$", "expected an object, got true or false");
    assertRefused(JsonReaderTest::point, "null", "$", "expected an object, got null");
  }

  @Test
  void saysWhatIsMissing() {
    JsonDecoder<String> second =
        in -> {
          in.beginArray();
          in.hasNext();
          point(in);
          in.hasNext();
          point(in);
          throw in.missing("z");
        };
    assertRefused(second, "[{},{\"x\":1}]", "$[1].z", "is required");
    JsonDecoder<String> nulls =
        in -> {
          in.beginArray();
          in.hasNext();
          in.tryNull();
          throw in.nullValue();
        };
    assertRefused(nulls, "[null]", "$[0]", "must not be null");
    assertRefused(
        in -> {
          in.tryNull();
          throw in.nullValue();
        },
        "null",
        "$",
        "must not be null");
  }

  @Test
  void refusesDocumentsThatAreNone() {
    assertRefused(JsonReaderTest::point, "", "$", "expected an object, got nothing");
    assertRefused(JsonReader::readInt, " ", "$", integerGotNothing());
    assertRefused(
        in -> in.tryNull() ? "" : in.readString(), "", "$", "expected a string, got nothing");
    assertRefused(
        in -> {
          in.skipValue();
          return "";
        },
        "",
        "$",
        "expected a value, got nothing");
    assertRefused(JsonReaderTest::point, "{} {}", "$", "expected nothing after the value");
    assertRefused(JsonReaderTest::point, "{}}", "$", "expected nothing after the value");
    assertRefused(JsonReaderTest::point, "{} //", "$", "expected nothing after the value");
    assertRefused(JsonReader::readString, "\"a\" \"b\"", "$", "expected nothing after the value");
    assertThat(read(JsonReader::readString, "\"a\"\r\n\t ")).isEqualTo("a");
  }

  private static String integerGotNothing() {
    return "expected an integer from -2147483648 to 2147483647, got nothing";
  }

  @Test
  void refusesMalformedDocumentsWhereTheyBreak() {
    assertRefused(JsonReaderTest::point, "{", "$", "the document ends too early");
    assertRefused(JsonReaderTest::points, "[{},{\"x\":", "$[1].x", "the document ends too early");
    assertRefused(JsonReaderTest::point, "{\"x\":1,}", "$.x", "malformed JSON near byte 8");
    assertRefused(JsonReaderTest::point, "{x:1}", "$", "malformed JSON near byte 2");
    assertRefused(JsonReaderTest::points, "[{},]", "$[1]", "malformed JSON near byte 5");
    assertRefused(JsonReaderTest::point, "{\"x\":NaN}", "$.x", "malformed JSON near byte 6");
    assertRefused(JsonReaderTest::point, "{\"x\":+1}", "$.x", "malformed JSON near byte 6");
    assertRefused(JsonReader::readString, "\"\\x\"", "$", "malformed JSON near byte 3");
    assertRefused(JsonReader::readString, "\"\\ud8\"", "$", "malformed JSON near byte 6");
    assertRefused(JsonReader::readString, "\"\n\"", "$", "malformed JSON near byte 2");
    assertRefused(JsonReader::readString, "\"", "$", "the document ends too early");
  }
}
