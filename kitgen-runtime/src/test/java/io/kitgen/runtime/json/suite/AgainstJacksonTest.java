package io.kitgen.runtime.json.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.read.DocumentReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Documents that are nearly right, read here and by Jackson's streaming parser: both refuse, or
 * both read the same. Where they differ, and why, stands in {@link #explained}.
 */
class AgainstJacksonTest {

  private static final int DOCUMENTS = Integer.getInteger("kitgen.fuzz.documents", 200_000);

  private static final JsonFactory JACKSON =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
          .build();

  private static final JsonFactory STRICT =
      JACKSON.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final byte[] BEFORE = "[{\"a\":1\\".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BEHIND = "0e1\"}]:,null}".getBytes(StandardCharsets.US_ASCII);

  private static final JsonMembers MEMBERS = JsonMembers.of(RandomDocuments.KNOWN);

  private static final JsonDecoder<String> AS_MAP = in -> ours(in, false);
  private static final JsonDecoder<String> AS_OBJECT = in -> ours(in, true);
  private static final JsonDecoder<String> SKIPPED =
      in -> {
        in.skipValue();
        return "";
      };

  @Test
  void readsWhatJacksonReads() {
    RandomDocuments documents = new RandomDocuments(20261121);
    int read = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      byte[] json = documents.next();
      String ours = i % 2 == 0 ? map(json) : object(json);
      String theirs = jackson(i % 2 == 0 ? JACKSON : STRICT, json);
      if (!ours.equals(theirs)) {
        boolean unknownTwice = theirs.contains("Duplicate") && !ours.contains("comes twice");
        explained(json, ours, unknownTwice ? jackson(JACKSON, json) : theirs);
      }
      // What is passed over is as well-formed as what is read.
      if (!ours.contains("range") && !ours.contains("comes twice")) {
        assertThat(refused(attempt(SKIPPED, json))).as(text(json)).isEqualTo(refused(ours));
      }
      read += refused(ours) ? 0 : 1;
    }
    assertThat(read).isBetween(DOCUMENTS / 4, DOCUMENTS * 3 / 4);
  }

  /** All ways in which the two may differ. */
  private static void explained(byte[] json, String ours, String theirs) {
    if (ours.equals(theirs)) {
      return; // but for unknown members that come twice
    }
    if (ours.contains("not UTF-8")) {
      // Jackson decodes overlong forms, surrogates and what is beyond Unicode.
      assertThat(isUtf8(json)).as(text(json)).isFalse();
    } else if (ours.contains("range of a double")) {
      // To Jackson they are infinite.
      assertThat(refused(theirs) || theirs.contains("Infinity")).as(text(json)).isTrue();
    } else if (theirs.contains("in property name")) {
      // Half a pair arrives as it was, in names as in strings, where Jackson takes it too.
      assertThat(refused(ours) || ours.codePoints().anyMatch(AgainstJacksonTest::isHalf)).isTrue();
    } else {
      // Both refuse: in words of their own.
      assertThat(refused(ours) && refused(theirs))
          .as("%s%nours: %s%ntheirs: %s", text(json), ours, theirs)
          .isTrue();
    }
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static boolean refused(String outcome) {
    return outcome.startsWith("!");
  }

  private static boolean isUtf8(byte[] json) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static String map(byte[] json) {
    return attempt(AS_MAP, json);
  }

  private static String object(byte[] json) {
    return attempt(AS_OBJECT, json);
  }

  private static String attempt(JsonDecoder<String> decoder, byte[] json) {
    try {
      // Where it arrived: what stands around it is of others, and must not be looked at.
      byte[] around = new byte[BEFORE.length + json.length + BEHIND.length];
      System.arraycopy(BEFORE, 0, around, 0, BEFORE.length);
      System.arraycopy(json, 0, around, BEFORE.length, json.length);
      System.arraycopy(BEHIND, 0, around, BEFORE.length + json.length, BEHIND.length);
      return DocumentReader.read(
          decoder, around, BEFORE.length, BEFORE.length + json.length, JsonLimits.DEFAULT);
    } catch (JsonException e) {
      return "!" + e.path() + ": " + e.getMessage();
    }
  }

  private static String ours(JsonReader in, boolean members) {
    StringBuilder out = new StringBuilder();
    value(in, members, out);
    return out.toString();
  }

  private static void value(JsonReader in, boolean members, StringBuilder out) {
    switch (in.peek()) {
      case OBJECT -> {
        in.beginObject();
        out.append('{');
        for (String name = name(in, members); name != null; name = name(in, members)) {
          out.append(name).append('=');
          value(in, members, out);
        }
        out.append('}');
      }
      case ARRAY -> {
        in.beginArray();
        out.append('[');
        while (in.hasNext()) {
          value(in, members, out);
        }
        out.append(']');
      }
      case STRING -> out.append('"').append(in.readString());
      case NUMBER -> out.append(in.readDouble()).append(';');
      case BOOLEAN -> out.append(in.readBoolean()).append(';');
      case NULL -> out.append(in.tryNull() ? "null;" : "?");
    }
  }

  private static String name(JsonReader in, boolean members) {
    if (!members) {
      return in.nextKey();
    }
    int member = in.nextMember(MEMBERS);
    if (member == JsonMembers.END) {
      return null;
    }
    return member == JsonMembers.UNKNOWN ? in.memberName() : MEMBERS.name(member);
  }

  private static String jackson(JsonFactory factory, byte[] json) {
    StringBuilder out = new StringBuilder();
    // Without detection Jackson knows no byte order mark.
    int start = text(json).startsWith("\ufeff") ? 3 : 0;
    try (JsonParser parser =
        factory.createParser(ObjectReadContext.empty(), json, start, json.length - start)) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return "!nothing";
      }
      int depth = 0;
      do {
        append(parser, token, out);
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        token = parser.nextToken();
      } while (depth > 0);
      return token == null ? out.toString() : "!more";
    } catch (JacksonException e) {
      return "!" + e.getOriginalMessage();
    }
  }

  private static void append(JsonParser parser, JsonToken token, StringBuilder out) {
    switch (token) {
      case START_OBJECT -> out.append('{');
      case END_OBJECT -> out.append('}');
      case START_ARRAY -> out.append('[');
      case END_ARRAY -> out.append(']');
      case PROPERTY_NAME -> out.append(parser.currentName()).append('=');
      case VALUE_STRING -> out.append('"').append(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.append(parser.getDoubleValue()).append(';');
      default -> out.append(token.asString()).append(';');
    }
  }
}
