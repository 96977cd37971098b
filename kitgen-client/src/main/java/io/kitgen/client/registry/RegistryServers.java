package io.kitgen.client.registry;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.syntax.ServiceAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The servers of a registry, and how they are asked. Immutable; nothing is opened before {@link
 * #open}.
 *
 * @param servers one after the other is asked until one answers, and that one first the next time
 * @param given what asks them, which is not closed with the registry; null for what {@code own}
 *     makes
 * @param own makes what asks them, for each {@link RegistryClient}, and closed with that
 * @param filter is put around what asks them
 * @param headers what each request has, asked for each time: for a token that is renewed
 * @param timeout how long one server may take for one exchange
 */
public record RegistryServers(
    List<URI> servers,
    @Nullable HttpHandler given,
    Supplier<KitHttpClient> own,
    UnaryOperator<HttpHandler> filter,
    Supplier<Headers> headers,
    Duration timeout) {

  /** Checks that there are servers, and that there is time. */
  public RegistryServers {
    servers = List.copyOf(servers);
    if (servers.isEmpty()) {
      throw new IllegalArgumentException("no server of a registry is given");
    }
    servers.forEach(ServiceAddress::of); // which refuses what is none
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(headers, "headers");
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("the timeout of a registry is " + timeout);
    }
  }

  /**
   * Servers that know the same, asked within 5 seconds each by a {@link KitHttpClient} of its own.
   *
   * @throws IllegalArgumentException when there is none, or one is no {@code http://host:port/path}
   */
  public static RegistryServers at(List<URI> servers) {
    return new RegistryServers(
        servers,
        null,
        KitHttpClient::create,
        UnaryOperator.identity(),
        Headers::empty,
        Duration.ofSeconds(5));
  }

  /** Asked by {@code http}, which is not closed with the registry. */
  public RegistryServers withHttp(HttpHandler http) {
    Objects.requireNonNull(http, "http");
    return new RegistryServers(servers, http, own, filter, headers, timeout);
  }

  /** Asked by what {@code http} makes for each {@link RegistryClient}, and closed with that. */
  public RegistryServers withOwnHttp(Supplier<KitHttpClient> http) {
    return new RegistryServers(servers, null, http, filter, headers, timeout);
  }

  /** With {@code filter} around whatever asks. */
  public RegistryServers withFilter(UnaryOperator<HttpHandler> filter) {
    return new RegistryServers(servers, given, own, filter, headers, timeout);
  }

  /** With these header fields, asked for before each exchange. */
  public RegistryServers withHeaders(Supplier<Headers> headers) {
    return new RegistryServers(servers, given, own, filter, headers, timeout);
  }

  /** With another time for one server and one exchange. */
  public RegistryServers withTimeout(Duration longest) {
    return new RegistryServers(servers, given, own, filter, headers, longest);
  }

  /** What asks them. */
  public RegistryClient open() {
    return new RegistryClient(this);
  }

  /** Their authorities: {@code 10.0.0.1:8500,10.0.0.2:8500}. */
  @Override
  public String toString() {
    return String.join(",", servers.stream().map(URI::getRawAuthority).toList());
  }
}
