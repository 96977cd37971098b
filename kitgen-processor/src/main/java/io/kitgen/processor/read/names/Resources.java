package io.kitgen.processor.read.names;

import java.io.IOException;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Resources of the libraries on which the service is compiled. */
@FunctionalInterface
public interface Resources {

  /**
   * The bytes at {@code path} in the jar or folder of {@code type}, or in any other that has them;
   * nothing when no such resource can be found.
   */
  Optional<byte[]> read(TypeElement type, String path) throws IOException;
}
