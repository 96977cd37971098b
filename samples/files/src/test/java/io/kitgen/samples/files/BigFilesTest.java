package io.kitgen.samples.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.http.Content;
import io.kitgen.http.FormPart;
import io.kitgen.http.Parts;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Files that are many times as large as the heap of a process that has server and client. */
class BigFilesTest {

  private static final long BYTES = 256L * 1024 * 1024;

  @Test
  void needNoMemory() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-cp",
                System.getProperty("java.class.path"),
                BigFilesTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).contains("all there");
  }

  /** What runs in the process. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("big");
    HttpHandler handler = FileSvc.handler(folder);
    try (KitHttpServer server = KitHttpServer.start(0, handler);
        KitHttpClient http = KitHttpClient.create()) {
      transfer(http, server.port());
    }
    try (KitHttpServer server = KitHttpServer.start(0, handler);
        KitHttpClient http = KitHttpClient.create()) {
      transfer(http, server.port());
    }
    Files.delete(folder);
    System.out.println("all there");
  }

  private static void transfer(HttpHandler http, int port) throws Exception {
    FileService files = FileServiceHttp.client(http, URI.create("http://localhost:" + port));
    expect(BYTES, files.write("known", Content.of(zeros(), BYTES, "a/b")).bytes());
    expect(BYTES, files.upload("part", Content.of(zeros(), "a/b")).bytes());
    FormPart big = new FormPart("f", Content.of(zeros(), "a/b").withName("all"));
    expect(BYTES, files.uploadAll(Parts.of(big)).get(0).bytes());
    try (Content content = files.read("known");
        InputStream in = content.open()) {
      expect(BYTES, in.transferTo(OutputStream.nullOutputStream()));
    }
    files.remove("known");
    files.remove("part");
    files.remove("all");
  }

  private static void expect(long bytes, long found) {
    if (bytes != found) {
      throw new AssertionError(found + " bytes in place of " + bytes);
    }
  }

  private static InputStream zeros() {
    return new InputStream() {
      private long left = BYTES;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        int count = (int) Math.min(left, length);
        Arrays.fill(bytes, offset, offset + count, (byte) 0);
        left -= count;
        return count == 0 ? -1 : count;
      }
    };
  }
}
