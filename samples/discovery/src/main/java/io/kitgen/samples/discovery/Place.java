package io.kitgen.samples.discovery;

/**
 * A registry, and what is looked for in it: {@code etcd://127.0.0.1:2379/addsvc}.
 *
 * @param scheme which kind of registry
 * @param at where it is; of {@code static} and {@code srv} all there is
 * @param path what stands behind that, without its first slash; empty when there is nothing
 */
record Place(String scheme, String at, String path) {

  private static final String AFTER_SCHEME = "://";

  /**
   * Takes {@code text} apart.
   *
   * @throws IllegalArgumentException when it is no such thing
   */
  static Place parse(String text) {
    int scheme = text.indexOf(AFTER_SCHEME);
    if (scheme < 1) {
      throw new IllegalArgumentException("expected SCHEME://HOST:PORT, got \"" + text + "\"");
    }
    String rest = text.substring(scheme + AFTER_SCHEME.length());
    int slash = rest.indexOf('/');
    return slash < 0
        ? new Place(text.substring(0, scheme), rest, "")
        : new Place(text.substring(0, scheme), rest.substring(0, slash), rest.substring(slash + 1));
  }

  /**
   * The name of the service, which is the last part of the path.
   *
   * @throws IllegalArgumentException when there is none
   */
  String service() {
    String service = path.substring(path.lastIndexOf('/') + 1);
    if (service.isEmpty()) {
      throw new IllegalArgumentException(
          "expected " + scheme + "://HOST:PORT/SERVICE, got \"" + this + "\"");
    }
    return service;
  }

  /** Where the service is looked for: this without its last part. */
  Place above() {
    return new Place(scheme, at, path.substring(0, Math.max(0, path.lastIndexOf('/'))));
  }

  @Override
  public String toString() {
    return scheme + AFTER_SCHEME + at + (path.isEmpty() ? "" : "/" + path);
  }
}
