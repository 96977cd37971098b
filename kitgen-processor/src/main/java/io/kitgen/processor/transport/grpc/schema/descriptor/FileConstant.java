package io.kitgen.processor.transport.grpc.schema.descriptor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.kitgen.processor.transport.grpc.schema.FileSchema;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The constant by which generated code has the descriptor of its file. */
public final class FileConstant {

  private static final ClassName PROTO_FILE = ClassName.get("io.kitgen.protobuf", "ProtoFile");

  // A constant may have 65535 bytes, and the class file spends up to two on each of ours.
  private static final int MOST_BYTES = 30_000;
  private static final int MOST_COLUMNS = 76;

  private FileConstant() {}

  /**
   * The constant {@code FILE}.
   *
   * @param imports the constants of the files it imports that are generated too
   */
  public static FieldSpec of(FileSchema file, List<CodeBlock> imports) {
    return FieldSpec.builder(PROTO_FILE, "FILE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("What servers tell of {@code $L} to those who ask.\n", file.name())
        .initializer(initializer(file, imports))
        .build();
  }

  // ProtoFile.of(
  //     "pb/add.proto",
  //     List.of(),
  //     "\n\014pb/add.proto\022\002pb"
  //         + "\"\037\n\nSumRequest…")
  private static CodeBlock initializer(FileSchema file, List<CodeBlock> imports) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.of(\n$>$>$S,\n$T.of(", PROTO_FILE, file.name(), List.class)
            .add(CodeBlock.join(imports, ", "))
            .add(")");
    byte[] bytes = FileDescriptor.of(file);
    for (int from = 0; from < bytes.length; from += MOST_BYTES) {
      code.add(",\n").add(literal(bytes, from, Math.min(bytes.length, from + MOST_BYTES)));
    }
    return code.add(")$<$<").build();
  }

  private static CodeBlock literal(byte[] bytes, int from, int to) {
    List<CodeBlock> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = from; i < to; i++) {
      line.append(escaped(bytes[i] & 0xff));
      if (line.length() >= MOST_COLUMNS || i + 1 == to) {
        lines.add(CodeBlock.of("$L", "\"" + line + "\""));
        line.setLength(0);
      }
    }
    CodeBlock first = lines.remove(0);
    return lines.isEmpty()
        ? first
        : CodeBlock.of("$L$>$>\n+ $L$<$<", first, CodeBlock.join(lines, "\n+ "));
  }

  /** Three digits, so that those that follow are not taken for more of the number. */
  private static String escaped(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      default -> c >= ' ' && c <= '~' ? Character.toString(c) : "\\%03o".formatted(c);
    };
  }
}
