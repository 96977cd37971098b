package io.kitgen.interop.servers;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/**
 * A Zipkin that keeps its spans in memory. It comes from Maven: a module whose tests start one has
 * {@code io.zipkin:zipkin-server}, classifier {@code slim} and without what it depends on, on its
 * test class path.
 */
public final class Zipkin {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Zipkin() {}

  /** Starts one on a free port. */
  public static Tool.Running start() throws IOException, InterruptedException {
    return start(Tool.freePort());
  }

  /** Starts one on {@code port}, where one was killed before. */
  public static Tool.Running start(int port) throws IOException, InterruptedException {
    return Tool.start(
        port,
        () -> get(port, "/health").statusCode() == 200,
        Map.of(),
        Path.of(System.getProperty("java.home"), "bin", "java"),
        "-Xmx128m",
        "-XX:TieredStopAtLevel=1",
        "-jar",
        jar(),
        "--armeria.ports[0].ip=127.0.0.1",
        "--armeria.ports[0].port=" + port,
        "--armeria.ports[0].protocols[0]=http",
        "--logging.level.root=WARN");
  }

  /** Where spans are sent, in Zipkin's second version of JSON. */
  public static String spansUrl(int port) {
    return "http://127.0.0.1:" + port + "/api/v2/spans";
  }

  /** Asks its API; what is not there yet is a 404. */
  public static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Path jar() throws IOException {
    URL inside = Zipkin.class.getResource("/BOOT-INF/classes/zipkin-server-shared.yml");
    if (inside == null) {
      return Tool.missing("zipkin-server");
    }
    try {
      return Path.of(((JarURLConnection) inside.openConnection()).getJarFileURL().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
