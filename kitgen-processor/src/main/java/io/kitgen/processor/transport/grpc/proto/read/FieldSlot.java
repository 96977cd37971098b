package io.kitgen.processor.transport.grpc.proto.read;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.stream.Stream;

/** The variables of one field in a method that reads a message. */
interface FieldSlot {

  /** Before the tags are read. */
  CodeBlock declaration();

  /** Its tags; {@code tag} is the variable that has the tag. */
  CodeBlock cases(String tag);

  /** When there are no more tags. */
  CodeBlock after();

  /** What was read, as an expression. */
  CodeBlock value();

  /** More methods that it needs. */
  default Stream<MethodSpec> methods() {
    return Stream.empty();
  }
}
