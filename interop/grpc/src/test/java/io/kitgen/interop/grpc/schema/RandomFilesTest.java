package io.kitgen.interop.grpc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import io.kitgen.interop.servers.Buf;
import io.kitgen.processor.transport.grpc.schema.FileSchema;
import io.kitgen.processor.transport.grpc.schema.descriptor.FileDescriptor;
import io.kitgen.processor.transport.grpc.schema.text.ProtoText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that no service has asked for, but one could. */
class RandomFilesTest {

  private static final long SEED = 6;
  private static final int FILES = 300;

  private final List<FileSchema> files = RandomFiles.of(SEED, FILES);

  @TempDir Path folder;

  /** A descriptor is, to the byte, what protoc makes of the text. */
  @Test
  void describesWhatIsPrinted() throws Exception {
    Map<String, FileDescriptorProto> compiled = Protoc.compile(folder, texts());
    assertThat(compiled).hasSize(FILES);
    for (FileSchema file : files) {
      byte[] ours = FileDescriptor.of(file);
      FileDescriptorProto theirs = compiled.get(file.name());
      assertThat(FileDescriptorProto.parseFrom(ours)).isEqualTo(theirs);
      assertThat(ours).isEqualTo(theirs.toByteArray());
    }
  }

  /** It shows nothing, since nothing differs. */
  @Test
  void printsWhatTheFormatterLeavesAlone() throws Exception {
    Protoc.write(folder, texts());
    assertThat(Buf.run("format", "--diff", "--exit-code", folder)).isEmpty();
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach(file -> texts.put(file.name(), ProtoText.of(file)));
    return texts;
  }
}
