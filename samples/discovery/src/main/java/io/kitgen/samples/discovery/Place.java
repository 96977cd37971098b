package io.kitgen.samples.discovery;

/**
 * A registry, and what is looked for in it: {@code etcd://127.0.0.1:2379/addsvc}.
 *
 * @param scheme which kind of registry
 * @param at where it is; of {@code static} and {@code srv} all there is
 * @param name of the service, with what the registry has before it; empty when there is none
 */
record Place(String scheme, String at, String name) {

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
}
