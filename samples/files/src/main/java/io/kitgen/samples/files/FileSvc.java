package io.kitgen.samples.files;

import io.kitgen.http.filter.Cors;
import io.kitgen.http.filter.Gzip;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.samples.command.ServerCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server process: {@code java -jar files.jar -http.addr :8080}. */
public final class FileSvc {

  private FileSvc() {}

  /** Runs until the process is stopped; the files are in a new folder, whose name it prints. */
  public static void main(String[] args) {
    new ServerCommand("files")
        .address("-http.addr", ":8080", "HTTP listen address")
        .run(args, flags -> serve(flags.address("-http.addr"), newFolder()));
  }

  private static Path newFolder() {
    try {
      Path folder = Files.createTempDirectory("files");
      System.out.println("files: in " + folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KitHttpServer serve(InetSocketAddress address, Path folder) {
    return KitHttpServer.start(address, handler(folder));
  }

  /** The whole wiring, from the service to what a server serves. */
  static HttpHandler handler(Path folder) {
    FileServiceEndpoints endpoints = FileServiceEndpoints.of(new FolderFileService(folder));
    return FileServiceHttp.handler(endpoints)
        .with(Gzip.create()::server)
        .with(
            Cors.builder()
                .origins("http://localhost:3000")
                .methods("GET", "PUT", "POST", "DELETE")
                .headers("If-Match", "If-None-Match", "Range")
                .exposes("ETag", "Content-Range")
                .build());
  }
}
