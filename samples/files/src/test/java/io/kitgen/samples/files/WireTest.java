package io.kitgen.samples.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By clients that know nothing of kitgen. */
class WireTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;

  private KitHttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = FileSvc.serve(new InetSocketAddress("localhost", 0), folder);
    Files.writeString(folder.resolve("a.txt"), "0123456789");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersAsTheRfcsHaveIt() throws Exception {
    HttpResponse<String> whole = send("GET", "/files/a.txt", "");
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(header(whole, "Content-Length")).isEqualTo("10");
    assertThat(header(whole, "Content-Type")).isEqualTo("text/plain");
    assertThat(header(whole, "Content-Disposition")).isEqualTo("inline; filename=\"a.txt\"");
    assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    String tag = header(whole, "ETag");
    String changed = header(whole, "Last-Modified");

    HttpResponse<String> head = send("HEAD", "/files/a.txt", "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo("10");
    assertThat(header(head, "ETag")).isEqualTo(tag);

    HttpResponse<String> part = send("GET", "/files/a.txt", "", "Range", "bytes=-3");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("789");
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 7-9/10");

    HttpResponse<String> two = send("GET", "/files/a.txt", "", "Range", "bytes=0-0,9-9");
    assertThat(two.statusCode()).isEqualTo(206);
    assertThat(header(two, "Content-Type")).startsWith("multipart/byteranges; boundary=");
    assertThat(two.body()).contains("Content-Range: bytes 9-9/10\r\n\r\n9\r\n");

    HttpResponse<String> none = send("GET", "/files/a.txt", "", "Range", "bytes=10-");
    assertThat(none.statusCode()).isEqualTo(416);
    assertThat(header(none, "Content-Range")).isEqualTo("bytes */10");

    HttpResponse<String> same = send("GET", "/files/a.txt", "", "If-None-Match", tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(header(same, "ETag")).isEqualTo(tag);
    assertThat(send("GET", "/files/a.txt", "", "If-Modified-Since", changed).statusCode())
        .isEqualTo(304);
    assertThat(send("GET", "/files/a.txt", "", "If-Match", "\"other\"").statusCode())
        .isEqualTo(412);
    assertThat(send("PUT", "/files/a.txt", "new", "If-Match", "\"other\"").statusCode())
        .isEqualTo(412);
    assertThat(send("GET", "/files", "", "If-None-Match", "*").statusCode()).isEqualTo(304);
  }

  @Test
  void refusesBadFormsWithAReason() throws Exception {
    String form = "multipart/form-data; boundary=B";
    String part = "--B\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\nx\r\n";
    refused(send("POST", "/files", "x", "Content-Type", "text/plain"), 415, "multipart/form-data");
    refused(send("POST", "/files", "x", "Content-Type", "multipart/form-data"), 400, "boundary");
    refused(send("POST", "/files", "x", "Content-Type", form), 400, "last boundary");
    refused(
        send("POST", "/files", part.formatted("as"), "Content-Type", form), 400, "last boundary");
    refused(
        send("POST", "/files", part.formatted("as") + "--B--", "Content-Type", form),
        400,
        "part file is required");
    refused(
        send("POST", "/files", part.formatted("file") + "--B--", "Content-Type", form),
        400,
        "part as is required");
    refused(
        send("POST", "/files", part.formatted("p").repeat(1001) + "--B--", "Content-Type", form),
        413,
        "more than 1000 parts");
    assertThat(Files.list(folder)).hasSize(1);
  }

  private static void refused(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(reason);
  }

  @Test
  void survivesWhatIsCutOff() throws Exception {
    raw("PUT /files/b.txt HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nonly this");
    raw("PUT /files/b.txt HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab");
    raw("GET /files/a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(send("GET", "/files/b.txt", "").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/files/a.txt", "").statusCode()).isEqualTo(200);
  }

  /** Sends and goes away without waiting for an answer. */
  private void raw(String text) throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    }
  }

  @Test
  void worksWithCurl() throws Exception {
    assumeTrue(hasCurl(), "curl is not there");
    String base = "http://localhost:" + server.port() + "/files";
    Path file = Files.writeString(folder.resolveSibling("plan.txt"), "a plan");
    assertThat(curl("-T", file.toString(), base + "/plan.txt"))
        .isEqualTo("{\"name\":\"plan.txt\",\"bytes\":6}");
    assertThat(curl("-r", "2-3", base + "/plan.txt")).isEqualTo("pl");
    assertThat(curl("-F", "as=b.txt", "-F", "file=@" + file, base))
        .isEqualTo("{\"name\":\"b.txt\",\"bytes\":6}");
    assertThat(curl("-F", "file=@" + file, "-F", "as=c.txt", base))
        .isEqualTo("{\"name\":\"c.txt\",\"bytes\":6}");
    assertThat(curl("-F", "x=@" + file + ";filename=d.txt", "-F", "y=text", base + "/all"))
        .isEqualTo("[{\"name\":\"d.txt\",\"bytes\":6}]");
    assertThat(curl("--compressed", base)).startsWith("[{\"name\":\"a.txt\"");
    assertThat(
            curl("-o", "/dev/null", "-w", "%{http_code}", "-z", file.toString(), base + "/a.txt"))
        .isEqualTo("304");
  }

  private static boolean hasCurl() throws InterruptedException {
    try {
      return new ProcessBuilder("curl", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String curl(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("curl", "-sS"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
