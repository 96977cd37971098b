package io.kitgen.interop.servers.store;

import io.kitgen.interop.servers.Tool;
import java.io.IOException;

/** A Redis that keeps nothing on disk. */
public final class Redis {

  private Redis() {}

  /** Starts one on a free port. */
  public static Tool.Running start() throws IOException, InterruptedException {
    return start(Tool.freePort());
  }

  /** Starts one on {@code port}, where one was killed before. */
  public static Tool.Running start(int port) throws IOException, InterruptedException {
    return Tool.start(
        port,
        Tool.require("redis-server"),
        "--port",
        port,
        "--bind",
        "127.0.0.1",
        "--save",
        "",
        "--appendonly",
        "no");
  }
}
