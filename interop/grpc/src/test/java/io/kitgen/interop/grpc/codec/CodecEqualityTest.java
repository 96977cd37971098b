package io.kitgen.interop.grpc.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import io.kitgen.protobuf.ProtoException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Generated codecs and the classes of protoc write and understand the same bytes. */
class CodecEqualityTest {

  private static final int MESSAGES = Integer.getInteger("kitgen.codec.messages", 100_000);
  private static final int ALTERED = MESSAGES / 4;
  private static final long SEED = Long.getLong("kitgen.codec.seed", 20_261_122);

  @Test
  void theClassesAreMadeOfTheFileThatIsGenerated() throws IOException {
    try (InputStream generated =
        Anything.class.getResourceAsStream("/META-INF/kitgen/proto/any/v1/anything.proto")) {
      assertThat(plain(new String(generated.readAllBytes(), UTF_8)))
          .isEqualTo(plain(Files.readString(Path.of("src/test/proto/anything.proto"))));
    }
  }

  /** Without comments and empty lines. */
  private static String plain(String proto) {
    return proto.replaceAll("(?m)^\\s*(//.*)?\\n", "");
  }

  @Test
  void bothWriteTheSameBytes() throws InvalidProtocolBufferException {
    Random random = new Random(SEED);
    for (int i = 0; i < MESSAGES; i++) {
      Subject<?> subject = Subject.ALL.get(i % Subject.ALL.size());
      byte[] bytes = subject.bytes(random);
      same(subject, i, bytes, subject.theirs(bytes));
      same(subject, i, bytes, subject.ours(bytes));
    }
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    Random random = new Random(SEED);
    for (int i = 0; i < MESSAGES / 100; i++) {
      check(Subject.ALL.get(i % Subject.ALL.size()), random);
    }
  }

  private static <T> void check(Subject<T> subject, Random random) {
    T value = new Dice(random).next(subject.type(), subject.depth());
    T read = subject.codec().read(subject.codec().write(value));
    assertThat(read)
        .usingRecursiveComparison()
        .withEqualsForType(Float::equals, Float.class)
        .withEqualsForType(Double::equals, Double.class)
        .isEqualTo(value);
  }

  /** Parts of messages, members in any order, unknown ones, and what is no message at all. */
  @Test
  void bothUnderstandTheSame() {
    Random random = new Random(SEED + 1);
    int understood = 0;
    int replaced = 0;
    for (int i = 0; i < ALTERED; i++) {
      Subject<?> subject = Subject.ALL.get(i % Subject.ALL.size());
      byte[] bytes = altered(subject, random);
      byte[] theirs = theirs(subject, bytes);
      byte[] ours = ours(subject, bytes);
      if (theirs == null) {
        // A variant of which another has taken the place is not looked into.
        replaced += ours == null ? 0 : 1;
      } else if (ours != null) {
        // Texts may have several forms, of which each side writes one.
        same(subject, i, ours(subject, theirs), ours);
        understood++;
      }
    }
    assertThat(replaced).isLessThan(ALTERED / 1000);
    assertThat(understood).isGreaterThan(ALTERED / 3);
  }

  private static byte[] altered(Subject<?> subject, Random random) {
    byte[] bytes = subject.bytes(random);
    return switch (random.nextInt(4)) {
      case 0 -> flipped(bytes, random);
      case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 2 -> joined(bytes, unknown(random).toByteArray(), subject.bytes(random));
      default -> joined(bytes, subject.bytes(random), unknown(random).toByteArray());
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    for (int i = random.nextInt(3); i >= 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static UnknownFieldSet unknown(Random random) {
    UnknownFieldSet.Field.Builder field =
        UnknownFieldSet.Field.newBuilder().addVarint(random.nextLong()).addFixed64(1).addFixed32(2);
    UnknownFieldSet group = UnknownFieldSet.newBuilder().addField(1, field.build()).build();
    return UnknownFieldSet.newBuilder()
        .addField(5000 + random.nextInt(100_000), field.addGroup(group).build())
        .build();
  }

  private static byte[] joined(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int length = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, length, part.length);
      length += part.length;
    }
    return all;
  }

  private static byte @Nullable [] theirs(Subject<?> subject, byte[] bytes) {
    try {
      return subject.theirs(bytes);
    } catch (InvalidProtocolBufferException e) {
      return null;
    }
  }

  /** Nothing but an exception of its own may come of what is no message. */
  private static byte @Nullable [] ours(Subject<?> subject, byte[] bytes) {
    try {
      return subject.ours(bytes);
    } catch (ProtoException e) {
      assertThat(e).hasMessageNotContaining("null");
      return null;
    }
  }

  private static void same(
      Subject<?> subject, int i, byte @Nullable [] expected, byte @Nullable [] actual) {
    if (!Arrays.equals(expected, actual)) {
      assertThat(actual).as(subject.type() + " " + i).isEqualTo(expected);
    }
  }
}
