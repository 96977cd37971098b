package io.kitgen.rpc.reflection;

import com.google.protobuf.ByteString;
import io.kitgen.Code;
import java.util.List;

/**
 * {@code ServerReflectionResponse}.
 *
 * @param question what was asked
 */
public record Answer(Question question, Content content) {

  /** What is answered. */
  public sealed interface Content {

    /** A file, and those that it needs behind it, each as a {@code FileDescriptorProto}. */
    record Files(List<ByteString> descriptors) implements Content {}

    /** The numbers of the extensions of a message. */
    record Extensions(String message, List<Integer> numbers) implements Content {}

    /** The full names of services. */
    record Services(List<String> names) implements Content {}

    /** There is no such thing. */
    record Failure(Code code, String message) implements Content {}
  }
}
