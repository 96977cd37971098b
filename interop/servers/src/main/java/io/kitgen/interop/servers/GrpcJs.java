package io.kitgen.interop.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A client and a server of {@code meter.proto} by gRPC's library for Node.js. */
public final class GrpcJs {

  private GrpcJs() {}

  /**
   * Calls the server at {@code port}; what came, as JSON.
   *
   * @param what the name of what to do: {@code read}, {@code watch} …
   */
  public static String call(Path proto, String what, int port)
      throws IOException, InterruptedException {
    return Tool.run(
            Tool.require("node"),
            script("client.js"),
            proto.toAbsolutePath(),
            what,
            "127.0.0.1:" + port)
        .strip();
  }

  /** Starts a server. */
  public static Tool.Running serve(Path proto) throws IOException, InterruptedException {
    int port = Tool.freePort();
    return Tool.start(
        port, Tool.require("node"), script("server.js"), proto.toAbsolutePath(), port);
  }

  /** Beside the packages, where it finds them. */
  private static synchronized Path script(String name) throws IOException, InterruptedException {
    Path packages = NodePackage.installed("grpc-js", "@grpc/grpc-js/package.json");
    Path script = packages.resolve("../../../..").resolve(name).normalize();
    try (InputStream in = GrpcJs.class.getResourceAsStream("grpc-js/" + name)) {
      Files.copy(Objects.requireNonNull(in, name), script, StandardCopyOption.REPLACE_EXISTING);
    }
    return script;
  }
}
