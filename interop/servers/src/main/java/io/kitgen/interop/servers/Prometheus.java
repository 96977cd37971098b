package io.kitgen.interop.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Prometheus that scrapes five times a second. */
public final class Prometheus implements AutoCloseable {

  private static final Pattern VALUE = Pattern.compile("\"value\":\\[[^,]+,\"([^\"]+)\"\\]");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Tool.Running running;

  private Prometheus(Tool.Running running) {
    this.running = running;
  }

  /** One that keeps its data in {@code folder} and scrapes {@code /metrics} of these ports. */
  public static Prometheus scraping(Path folder, int... ports)
      throws IOException, InterruptedException {
    return start(folder, Tool.freePort(), ports);
  }

  /** As {@link #scraping}, listening on {@code port}. */
  public static Prometheus start(Path folder, int port, int... ports)
      throws IOException, InterruptedException {
    String program = Tool.require("prometheus");
    String targets =
        Arrays.stream(ports)
            .mapToObj(target -> "'127.0.0.1:" + target + "'")
            .collect(Collectors.joining(","));
    Path config = folder.resolve("prometheus.yml");
    Files.write(
        config,
        List.of(
            "global: {scrape_interval: 200ms, scrape_timeout: 200ms}",
            "scrape_configs:",
            "- job_name: kitgen",
            "  static_configs: [{targets: [" + targets + "]}]"));
    Tool.Running running =
        Tool.start(
            port,
            () -> get("http://127.0.0.1:" + port + "/-/ready").contains("Ready"),
            Map.of(),
            program,
            "--config.file=" + config,
            "--storage.tsdb.path=" + folder.resolve("data"),
            "--enable-feature=exemplar-storage",
            "--web.listen-address=127.0.0.1:" + port);
    return new Prometheus(running);
  }

  private static String get(String uri) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString())
        .body();
  }

  /** The value of {@code query}; NaN when it has none, or more than one. */
  public double value(String query) {
    Matcher matcher = VALUE.matcher(api("query?query=" + URLEncoder.encode(query, UTF_8)));
    double value = matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    return matcher.find() ? Double.NaN : value;
  }

  /** What {@code /api/v1/} answers to {@code path}. */
  public String api(String path) {
    try {
      URI uri = URI.create("http://127.0.0.1:" + running.port() + "/api/v1/" + path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As {@code kill -9}. */
  public void kill() {
    running.kill();
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
