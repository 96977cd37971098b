package io.kitgen.runtime.json.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.json.JsonCodecs;
import io.kitgen.runtime.json.JsonException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Only UTF-8 is read, and only as the standard has it. */
class Utf8Test {

  @Test
  void refusesOverlongFormsSurrogatesAndOtherEncodings() {
    for (String malformed :
        new String[] {
          "22c08022", "22e0808022", "22f080808022", "22eda08022", "22f590808022", "22c322",
              "22ff22",
          "fffe3100", "00310032", "000000310000", "feff0031", "2280", "22c3", "22e28222"
        }) {
      assertThatThrownBy(() -> JsonCodecs.STRING.read(HexFormat.of().parseHex(malformed)))
          .as(malformed)
          .isInstanceOf(JsonException.class);
    }
  }

  @Test
  void saysAtWhichByte() {
    byte[] json = HexFormat.of().parseHex("22616263646566676869c08022");
    assertThatThrownBy(() -> JsonCodecs.STRING.read(json)).hasMessage("not UTF-8 at byte 10");
  }

  @Test
  void passesOverAByteOrderMark() {
    assertThat(JsonCodecs.INT.read(HexFormat.of().parseHex("efbbbf37"))).isEqualTo(7);
    assertThatThrownBy(() -> JsonCodecs.INT.read(HexFormat.of().parseHex("efbbbf")))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> JsonCodecs.INT.read(HexFormat.of().parseHex("efbbbfefbbbf37")))
        .isInstanceOf(JsonException.class);
  }

  /** Against the JDK's decoder, on bytes that are nearly right. */
  @Test
  void agreesWithTheJdk() {
    Random random = new Random(20261120);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = string(random).getBytes(StandardCharsets.UTF_8);
      if (bytes.length > 0 && random.nextInt(3) > 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      ByteBuffer json =
          ByteBuffer.allocate(bytes.length + 2).put((byte) '"').put(bytes).put((byte) '"');
      assertThat(refusedAsUtf8(json.array())).isEqualTo(!decodes(json.array()));
    }
  }

  private static boolean refusedAsUtf8(byte[] json) {
    try {
      JsonCodecs.STRING.read(json);
      return false;
    } catch (JsonException e) {
      return e.getMessage().startsWith("not UTF-8");
    }
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String string(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(
          switch (random.nextInt(4)) {
            case 0 -> 'a' + random.nextInt(26);
            case 1 -> 0x80 + random.nextInt(0x700);
            case 2 -> 0xE000 + random.nextInt(0x1FFF);
            default -> 0x10000 + random.nextInt(0xFFFFF);
          });
    }
    return text.toString();
  }
}
