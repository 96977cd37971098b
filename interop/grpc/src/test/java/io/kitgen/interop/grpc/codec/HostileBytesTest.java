package io.kitgen.interop.grpc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.management.ThreadMXBean;
import io.kitgen.interop.grpc.codec.pb.Node;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Bytes that want more memory or time than they are worth. */
class HostileBytesTest {

  private static final int LARGE = 4 * 1024 * 1024;

  @Test
  void lengthsAreNotBelieved() throws IOException {
    for (int number = 1; number <= 23; number++) {
      byte[] bytes = claiming(number, Integer.MAX_VALUE);
      long before = allocated();
      assertThatThrownBy(() -> AnythingProto.MANY.read(bytes)).isInstanceOf(ProtoException.class);
      assertThat(allocated() - before).isLessThan(100_000);
    }
  }

  private static byte[] claiming(int number, int length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeTag(number, 2);
    out.writeUInt32NoTag(length);
    out.writeRawBytes(new byte[20]);
    out.flush();
    return bytes.toByteArray();
  }

  @Test
  void largeMessagesAreRefusedUnread() {
    byte[] bytes = new byte[LARGE + 1];
    assertThatThrownBy(() -> AnythingProto.MANY.read(bytes))
        .isInstanceOf(ProtoException.class)
        .hasMessageContaining("4194305 bytes, more than 4194304");
  }

  @Test
  void messagesStandAsDeepAsForProtobuf() throws InvalidProtocolBufferException {
    byte[] deep = nested(100);
    Node.parseFrom(deep);
    AnythingProto.NODE.read(deep);
    byte[] deeper = nested(101);
    assertThatThrownBy(() -> Node.parseFrom(deeper))
        .isInstanceOf(InvalidProtocolBufferException.class);
    assertThatThrownBy(() -> AnythingProto.NODE.read(deeper))
        .isInstanceOf(ProtoException.class)
        .hasMessageContaining("more than 100 messages are within each other");
    assertThatThrownBy(
            () -> AnythingProto.NODE.read(deep, 0, deep.length, new ProtoLimits(LARGE, 50)))
        .isInstanceOf(ProtoException.class);
  }

  /** Messages within each other, {@code depth} below the first. */
  private static byte[] nested(int depth) {
    io.kitgen.interop.grpc.codec.pb.Shape shape =
        io.kitgen.interop.grpc.codec.pb.Shape.newBuilder()
            .setPoint(io.kitgen.interop.grpc.codec.pb.Point.getDefaultInstance())
            .build();
    ByteString bytes = Node.newBuilder().setShape(shape).build().toByteString();
    for (int i = 2; i < depth; i++) {
      ByteString.Output out = ByteString.newOutput();
      try {
        CodedOutputStream coded = CodedOutputStream.newInstance(out);
        coded.writeBytes(1, bytes);
        coded.writeMessage(3, shape);
        coded.flush();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      bytes = out.toByteString();
    }
    return bytes.toByteArray();
  }

  /** Each level comes in two parts: read as they come, there would be 2^90 of them. */
  @Test
  void partsWithinPartsTakeTimeByTheirLength() throws IOException {
    ByteString bytes = ByteString.EMPTY;
    for (int i = 0; i < 90; i++) {
      ByteString.Output out = ByteString.newOutput();
      CodedOutputStream coded = CodedOutputStream.newInstance(out);
      coded.writeBytes(1, bytes);
      coded.writeBytes(1, ByteString.EMPTY);
      coded.flush();
      bytes = out.toByteString();
    }
    byte[] all = bytes.toByteArray();
    assertThatThrownBy(() -> AnythingProto.NODE.read(all)).isInstanceOf(ProtoException.class);
  }

  @Test
  void manyPartsTakeMemoryByTheirLength() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() < LARGE - 8) {
      bytes.write(new byte[] {10, 0});
    }
    byte[] all = bytes.toByteArray();
    long before = allocated();
    assertThatThrownBy(() -> AnythingProto.NODE.read(all)).isInstanceOf(ProtoException.class);
    assertThat(allocated() - before).isLessThan(20L * LARGE);
  }

  @Test
  void manyEmptyElementsTakeMemoryByTheirNumber() {
    byte[] all = new byte[LARGE];
    for (int i = 0; i < LARGE; i += 2) {
      // names = 9
      all[i] = 9 << 3 | 2;
    }
    long before = allocated();
    assertThat(AnythingProto.MANY.read(all).names()).hasSize(LARGE / 2);
    assertThat(allocated() - before).isLessThan(20L * LARGE);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
