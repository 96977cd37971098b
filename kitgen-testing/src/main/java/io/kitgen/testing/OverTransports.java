package io.kitgen.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/**
 * Runs each test template once over every transport, with a client of it as parameter: one set of
 * tests says what a service does, and holds for all the ways to reach it.
 *
 * <pre>{@code
 * class AddServiceContract {
 *   @RegisterExtension
 *   static final OverTransports<AddService> OVER =
 *       OverTransports.of(AddService.class)
 *           .and("in-process", closing -> endpoints())
 *           .and("serialising", closing -> endpoints().serialising())
 *           .and("http", closing -> {
 *             KitHttpServer server = closing.later(KitHttpServer.start(0, AddServiceHttp.handler(endpoints())));
 *             KitHttpClient http = closing.later(KitHttpClient.create());
 *             return AddServiceHttp.client(http, URI.create("http://127.0.0.1:" + server.port()));
 *           });
 *
 *   @TestTemplate
 *   void addsUp(AddService add) throws Exception {
 *     assertThat(add.sum(1, 2)).isEqualTo(3);
 *   }
 * }
 * }</pre>
 *
 * <p>Every test starts what it needs and ends it, so that no test sees what another left behind.
 *
 * @param <S> the service
 */
public final class OverTransports<S> implements TestTemplateInvocationContextProvider {

  private final Class<S> service;
  private final Map<String, Opening<S>> openings;

  private OverTransports(Class<S> service, Map<String, Opening<S>> openings) {
    this.service = service;
    this.openings = openings;
  }

  /** Starts without a transport. */
  public static <S> OverTransports<S> of(Class<S> service) {
    return new OverTransports<>(service, Map.of());
  }

  /**
   * These transports and one more.
   *
   * @param name what reports call it
   * @param opening makes a client, and says what is to be closed after the test
   */
  public OverTransports<S> and(String name, Opening<S> opening) {
    Map<String, Opening<S>> more = new LinkedHashMap<>(openings);
    if (more.put(name, opening) != null) {
      throw new IllegalArgumentException("two transports are called " + name);
    }
    return new OverTransports<>(service, more);
  }

  /** Makes a client of the service under test. */
  @FunctionalInterface
  public interface Opening<S> {

    /** A client, for one test. */
    S open(Closing closing) throws Exception;
  }

  /** What is to be closed when a test has ended, the last one first. */
  public static final class Closing {

    private final List<AutoCloseable> resources = new ArrayList<>();

    private Closing() {}

    /** Closes {@code resource} after the test. */
    public <T extends AutoCloseable> T later(T resource) {
      resources.add(resource);
      return resource;
    }

    private void close() throws Exception {
      Exception failure = null;
      for (int i = resources.size() - 1; i >= 0; i--) {
        try {
          resources.get(i).close();
        } catch (Exception e) {
          if (failure == null) {
            failure = e;
          } else {
            failure.addSuppressed(e);
          }
        }
      }
      if (failure != null) {
        throw failure;
      }
    }
  }

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return Stream.of(context.getRequiredTestMethod().getParameterTypes()).anyMatch(service::equals);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    return openings.entrySet().stream()
        .map(opening -> new Invocation(opening.getKey(), opening.getValue()));
  }

  /** One test over one transport. */
  private final class Invocation
      implements TestTemplateInvocationContext, ParameterResolver, AfterEachCallback {

    private final String name;
    private final Opening<S> opening;
    private final Closing closing = new Closing();

    private Invocation(String name, Opening<S> opening) {
      this.name = name;
      this.opening = opening;
    }

    @Override
    public String getDisplayName(int index) {
      return "over " + name;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType().equals(service);
    }

    @Override
    public S resolveParameter(ParameterContext parameter, ExtensionContext context) {
      try {
        return opening.open(closing);
      } catch (Exception e) {
        throw new IllegalStateException("the transport " + name + " cannot be opened", e);
      }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
      closing.close();
    }
  }
}
