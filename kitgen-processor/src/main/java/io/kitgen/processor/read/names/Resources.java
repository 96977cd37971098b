package io.kitgen.processor.read.names;

import java.io.IOException;
import java.util.Optional;

/** Resources of the class path on which the service is compiled. */
@FunctionalInterface
public interface Resources {

  /** The bytes at {@code path}, or nothing when no such resource can be found. */
  Optional<byte[]> read(String path) throws IOException;
}
