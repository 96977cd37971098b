package io.kitgen.auth;

import io.kitgen.runtime.server.Admission;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The scopes without which nobody may call an operation, all of them: a tag of the operation, made
 * of its {@code @RequiresScope} annotations, which {@link Scopes} enforce. Immutable.
 */
public final class RequiredScopes implements Admission.Demand {

  private final List<String> all;

  private RequiredScopes(List<String> all) {
    this.all = all;
  }

  /**
   * The scopes {@code all}; a caller needs each of them.
   *
   * @throws IllegalArgumentException when there are none, or one is not a scope by RFC 6749,
   *     section 3.3: printable ASCII without space, quotation mark and backslash
   */
  public static RequiredScopes of(String... all) {
    if (all.length == 0) {
      throw new IllegalArgumentException("no scopes; an operation without needs no tag");
    }
    for (String scope : all) {
      check(scope);
    }
    return new RequiredScopes(List.copyOf(new LinkedHashSet<>(List.of(all))));
  }

  private static void check(String scope) {
    boolean good =
        !scope.isEmpty()
            && scope.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '\\');
    if (!good) {
      throw new IllegalArgumentException(
          "'" + scope + "' is no scope: printable ASCII without space, \" and \\ (RFC 6749, 3.3)");
    }
  }

  /** The scopes, each once, in the order in which they were given. */
  public List<String> all() {
    return all;
  }

  /** The scopes as the wire has them, with spaces between. */
  @Override
  public String toString() {
    return String.join(" ", all);
  }
}
