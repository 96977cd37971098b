package io.kitgen.interop.servers;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Buf's program, which looks at {@code .proto} files and calls servers. */
public final class Buf {

  private Buf() {}

  /** Runs it to a good end; what it has written, errors too. */
  public static String run(Object... arguments) throws IOException, InterruptedException {
    return Tool.run(Stream.concat(command().stream(), Stream.of(arguments)).toArray());
  }

  /** The words that start it. */
  public static List<String> command() throws IOException, InterruptedException {
    return List.of(
        Tool.require("node"), NodePackage.installed("buf", "@bufbuild/buf/bin/buf").toString());
  }
}
