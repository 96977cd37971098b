package io.kitgen.protobuf.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.InternalMetadata;
import io.grpc.InternalStatus;
import io.grpc.Metadata;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text in header fields, as grpc-java has it. */
class GrpcTextTest {

  private static String grpc(String message) {
    Metadata metadata = new Metadata();
    metadata.put(InternalStatus.MESSAGE_KEY, message);
    return new String(InternalMetadata.serialize(metadata)[1], StandardCharsets.US_ASCII);
  }

  private static String random(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int kind = random.nextInt(4);
      int bound = kind == 0 ? 0x10FFFF : kind == 1 ? 0x800 : 0x80;
      int point = random.nextInt(bound);
      text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? '%' : point);
    }
    return text.toString();
  }

  @Test
  void messagesArePercentEncodedAsInGrpcJava() {
    Random random = new Random(6);
    for (int i = 0; i < 10_000; i++) {
      String text = random(random, random.nextInt(30));
      assertThat(GrpcText.encode(text)).isEqualTo(grpc(text).replace("%7E", "~")); // as specified
      assertThat(GrpcText.decode(GrpcText.encode(text))).isEqualTo(text);
    }
  }

  @Test
  void whatIsNotEncodedStays() {
    assertThat(GrpcText.decode("100 %")).isEqualTo("100 %");
    assertThat(GrpcText.decode("%zz%4")).isEqualTo("%zz%4");
    assertThat(GrpcText.decode("%C3%BC")).isEqualTo("ü");
  }

  @Test
  void longMessagesAreCutBetweenCharacters() {
    for (String part : new String[] {"a", "%", "ü", "€", "😀"}) {
      String encoded = GrpcText.encode(part.repeat(5000));
      assertThat(encoded.length()).isBetween(2030, 2048);
      assertThat(GrpcText.decode(encoded).replace(part, "")).isEmpty();
    }
  }

  @Test
  void binaryValuesNeedNoPadding() {
    byte[] value = {1, 2, 3, 4};

    assertThat(GrpcText.encodeBinary(value)).isEqualTo("AQIDBA");
    assertThat(GrpcText.decodeBinary("AQIDBA")).isEqualTo(value);
    assertThat(GrpcText.decodeBinary("AQIDBA==")).isEqualTo(value);
    assertThat(GrpcText.decodeBinary("?")).isNull();
  }

  @Test
  void aStatusIsWhatGrpcJavaMeans() {
    for (Status.Code code : Status.Code.values()) {
      assertThat(io.kitgen.Code.ofNumber(code.value()).name()).isEqualTo(code.name());
    }
  }
}
