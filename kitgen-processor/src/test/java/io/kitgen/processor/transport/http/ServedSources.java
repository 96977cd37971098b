package io.kitgen.processor.transport.http;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Sources that are compiled with the processor, loaded and served, for the length of a test class.
 * One of their classes, the scenario, supplies the handler and has the calls of a client.
 */
final class ServedSources implements BeforeAllCallback, AfterAllCallback {

  private final String scenarioName;
  private final List<String> folders;

  private URLClassLoader loader;
  private Class<?> scenario;
  private HttpHandler handler;
  private KitHttpServer server;

  private ServedSources(String scenarioName, List<String> folders) {
    this.scenarioName = scenarioName;
    this.folders = folders;
  }

  /**
   * @param scenario the name of a {@code Supplier<HttpHandler>} among the sources
   * @param folders where they are, below {@code src/test}
   */
  static ServedSources of(String scenario, String... folders) {
    return new ServedSources(scenario, List.of(folders));
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    JavaBuild build = JavaBuild.javac().library(JavaBuild.location(Assertions.class));
    for (String folder : folders) {
      build.sources(Path.of("src", "test").resolve(folder));
    }
    Built built = build.run().assertClean();
    loader =
        new URLClassLoader(
            new URL[] {built.classes().toUri().toURL()}, ServedSources.class.getClassLoader());
    scenario = loader.loadClass(scenarioName);
    Object supplier = scenario.getConstructor().newInstance();
    handler = (HttpHandler) ((Supplier<?>) supplier).get();
    server = KitHttpServer.start(0, handler);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (server != null) {
      server.close();
      loader.close();
    }
  }

  /** Where they are served. */
  URI base() {
    return URI.create("http://localhost:" + server.port());
  }

  /** Runs the scenario's {@code call} over a socket. */
  void callOverASocket() throws Throwable {
    try (KitHttpClient client = KitHttpClient.create()) {
      call(client, base());
    }
  }

  /** Runs the scenario's {@code call}, with the server's handler in place of the network. */
  void callWithoutASocket() throws Throwable {
    call(handler, URI.create("http://test"));
  }

  private void call(HttpHandler client, URI base) throws Throwable {
    invoke("call", new Class<?>[] {HttpHandler.class, URI.class}, client, base);
  }

  /** Calls another static method of the scenario; throws what it throws. */
  void invoke(String method, Class<?>[] types, Object... arguments) throws Throwable {
    try {
      scenario.getMethod(method, types).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
