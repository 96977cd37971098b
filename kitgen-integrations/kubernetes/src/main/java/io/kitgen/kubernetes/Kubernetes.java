package io.kitgen.kubernetes;

import io.kitgen.client.registry.RegistryServers;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A Kubernetes cluster, asked by its API for the EndpointSlices of services. Nothing is registered
 * by it: the cluster publishes what a service selects by itself. Immutable; thread-safe.
 *
 * <pre>{@code
 * Instancer instances = Kubernetes.inCluster().service("addsvc").port("http");
 * }</pre>
 */
public final class Kubernetes {

  private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

  /** RFC 1123. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

  final RegistryServers servers;
  final String namespace;

  private Kubernetes(RegistryServers servers, String namespace) {
    this.servers = servers;
    this.namespace = check("namespace", namespace);
  }

  /**
   * The cluster in which this process runs, as its service account: host and port by environment,
   * token, certificates and namespace by the files that are mounted. The token is read anew for
   * each request.
   *
   * @throws IllegalStateException when it does not run in one, or the files cannot be read
   */
  public static Kubernetes inCluster() {
    return inCluster(System.getenv(), ACCOUNT);
  }

  static Kubernetes inCluster(Map<String, String> environment, Path account) {
    String host = variable(environment, "KUBERNETES_SERVICE_HOST");
    String port = variable(environment, "KUBERNETES_SERVICE_PORT");
    String authority = (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    return at(URI.create("https://" + authority))
        .withTokenFile(account.resolve("token"))
        .withCertificates(account.resolve("ca.crt"))
        .withNamespace(AccountFiles.text(account.resolve("namespace")));
  }

  private static String variable(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException("not in a cluster: " + name + " is not set");
    }
    return value;
  }

  /**
   * The cluster with that API server, {@code https://host:6443}, and its namespace {@code default}.
   *
   * @throws IllegalArgumentException when it is no address of HTTP
   */
  public static Kubernetes at(URI server) {
    return new Kubernetes(RegistryServers.at(List.of(server)), "default");
  }

  /** With a bearer token. */
  public Kubernetes withToken(String token) {
    Headers headers = Headers.of("Authorization", "Bearer " + token);
    return new Kubernetes(servers.withHeaders(() -> headers), namespace);
  }

  /** With the bearer token in {@code file}, read anew for each request. */
  public Kubernetes withTokenFile(Path file) {
    return new Kubernetes(
        servers.withHeaders(() -> Headers.of("Authorization", "Bearer " + AccountFiles.text(file))),
        namespace);
  }

  /**
   * Trusts the certificates in {@code file}, PEM, and no others; they are read when an instancer
   * begins to ask.
   */
  public Kubernetes withCertificates(Path file) {
    return new Kubernetes(
        servers.withOwnHttp(() -> KitHttpClient.builder().tls(AccountFiles.trust(file)).build()),
        namespace);
  }

  /**
   * Asked by {@code http}, which is not closed with what is made here: for other TLS or a proxy.
   */
  public Kubernetes withHttp(HttpHandler http) {
    return new Kubernetes(servers.withHttp(http), namespace);
  }

  /** Services of another namespace. */
  public Kubernetes withNamespace(String namespace) {
    return new Kubernetes(servers, namespace);
  }

  /** How long an exchange may take beside the time that a watch lasts; 5 seconds unless said. */
  public Kubernetes withTimeout(Duration longest) {
    return new Kubernetes(servers.withTimeout(longest), namespace);
  }

  /** The instances of {@code service}, at the one port that it has unless another is said. */
  public KubernetesService service(String service) {
    return new KubernetesService(this, check("service", service), null, 0);
  }

  private static String check(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a " + what + " of Kubernetes: \"" + name + "\"");
    }
    return name;
  }
}
