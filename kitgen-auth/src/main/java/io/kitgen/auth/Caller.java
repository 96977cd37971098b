package io.kitgen.auth;

import io.kitgen.runtime.CallContext;
import java.security.Principal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and what is known of them. An {@link Authentication} puts it into the context, here
 * and under {@link io.kitgen.runtime.call.CallKeys#PRINCIPAL}. Immutable.
 */
public final class Caller implements Principal {

  /** Who calls; unbound for a call that came without credentials. */
  public static final CallContext.Key<Caller> KEY = CallContext.Key.local("caller", Caller.class);

  private final String name;
  private final Set<String> scopes;
  private final Map<String, Object> claims;
  private final @Nullable String token;

  private Caller(
      String name, Set<String> scopes, Map<String, Object> claims, @Nullable String token) {
    this.name = name;
    this.scopes = scopes;
    this.claims = claims;
    this.token = token;
  }

  /**
   * The caller {@code name}, of whom nothing else is known.
   *
   * @throws IllegalArgumentException when the name is empty
   */
  public static Caller named(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a caller has a name");
    }
    return new Caller(name, Set.of(), Map.of(), null);
  }

  /** This caller with these scopes in place of others. */
  public Caller withScopes(Collection<String> scopes) {
    return new Caller(name, Set.copyOf(scopes), claims, token);
  }

  /** This caller with these claims in place of others; values are not copied. */
  public Caller withClaims(Map<String, Object> claims) {
    return new Caller(name, scopes, Map.copyOf(claims), token);
  }

  /** This caller, who came with {@code token}. */
  Caller with(String token) {
    return new Caller(name, scopes, claims, token);
  }

  /** The name: that of a user, the subject of a token or a certificate. Never empty. */
  @Override
  public String getName() {
    return name;
  }

  /** What they may do, as far as their credentials say; empty when those say nothing. */
  public Set<String> scopes() {
    return scopes;
  }

  /** What else their credentials say: the claims of a token, by name. */
  public Map<String, Object> claims() {
    return claims;
  }

  /** The bearer token that they came with, or null when it was something else. */
  @Nullable String token() {
    return token;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Caller caller
        && name.equals(caller.name)
        && scopes.equals(caller.scopes)
        && claims.equals(caller.claims);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, scopes);
  }

  /** The name alone: claims may be private, and a token is a secret. */
  @Override
  public String toString() {
    return name;
  }
}
