package io.kitgen.interop.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Netflix's Eureka server, alone, that says at once what it knows: without its cache for readers,
 * and without the mode in which it keeps what has expired. Its jars come by {@code
 * kitgen-interop-eureka}, which must be on the class path of the test. Not thread-safe.
 */
public final class Eureka implements AutoCloseable {

  private static final String JARS = "/io/kitgen/interop/eureka.classpath";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private Tool.Running running;

  private Eureka(int port) throws IOException, InterruptedException {
    this.port = port;
    this.running = launch();
  }

  /** Starts one that knows nothing, on a free port. */
  public static Eureka start() throws IOException, InterruptedException {
    return new Eureka(Tool.freePort());
  }

  private Tool.Running launch() throws IOException, InterruptedException {
    List<Object> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java"));
    words.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    for (String opened : List.of("java.lang", "java.lang.reflect", "java.util", "java.text")) {
      words.addAll(List.of("--add-opens", "java.base/" + opened + "=ALL-UNNAMED"));
    }
    words.addAll(List.of("--add-opens", "java.desktop/java.awt.font=ALL-UNNAMED"));
    words.addAll(settings());
    words.addAll(List.of("-cp", jar("jetty-runner"), "org.eclipse.jetty.runner.Runner"));
    words.addAll(List.of("--host", "127.0.0.1", "--port", port, "--path", "/eureka"));
    words.add(jar("eureka-server"));
    return Tool.start(
        port, () -> get("/apps").status() == 200, Map.of(), words.toArray(Object[]::new));
  }

  private List<String> settings() {
    return List.of(
        "-Deureka.datacenter=default",
        "-Deureka.registration.enabled=false",
        "-Deureka.shouldFetchRegistry=false",
        "-Deureka.numberRegistrySyncRetries=0",
        "-Deureka.waitTimeInMsWhenSyncEmpty=0",
        "-Deureka.enableSelfPreservation=false",
        "-Deureka.shouldUseReadOnlyResponseCache=false",
        "-Deureka.evictionIntervalTimerInMs=500",
        "-Deureka.serviceUrl.default=" + base());
  }

  private static String jar(String name) throws IOException {
    try (InputStream in = Eureka.class.getResourceAsStream(JARS)) {
      String jars = in == null ? "" : new String(in.readAllBytes(), UTF_8).strip();
      for (String jar : jars.split(File.pathSeparator, -1)) {
        if (Path.of(jar).getFileName().toString().startsWith(name)) {
          return jar;
        }
      }
      return Tool.missing("the Eureka server");
    }
  }

  /** Below which its API is. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + port + "/eureka/v2");
  }

  /**
   * What it says.
   *
   * @param status the status of HTTP
   * @param body JSON, unpacked
   */
  public record Answer(int status, String body) {}

  /** Asks its API for JSON. */
  public Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /** Tells its API what {@code json} says. */
  public Answer post(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Not asked for packed answers, it packs them nevertheless, and takes no Accept for them. */
  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base() + path))
        .header("Accept", "application/json")
        .header("Accept-Encoding", "gzip");
  }

  private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    boolean packed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    try (InputStream body = response.body();
        InputStream in = packed ? new GZIPInputStream(body) : body) {
      return new Answer(response.statusCode(), new String(in.readAllBytes(), UTF_8));
    }
  }

  /** As {@code kill -9}. */
  public void kill() {
    running.kill();
  }

  /** Starts it again on the same port; it has forgotten everything. */
  public void restart() throws IOException, InterruptedException {
    running.close();
    running = launch();
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
