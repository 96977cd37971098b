package io.kitgen.protobuf;

/**
 * How much one message may hold. What is beyond is refused before memory is taken for it.
 *
 * @param messageBytes its bytes
 * @param depth how deep messages may stand within each other
 */
public record ProtoLimits(int messageBytes, int depth) {

  /** 4 MiB, as in grpc-java, and 100 messages deep, as in protobuf-java. */
  public static final ProtoLimits DEFAULT = new ProtoLimits(4 * 1024 * 1024, 100);

  /** Checks that there is room for something. */
  public ProtoLimits {
    if (messageBytes < 0 || depth < 1) {
      throw new IllegalArgumentException(
          "messageBytes is " + messageBytes + " and depth " + depth + ", expected 0 and 1 or more");
    }
  }
}
