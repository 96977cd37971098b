package io.kitgen.runtime.http.route;

import io.kitgen.runtime.http.syntax.Percent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks one path up in the tree, the more literal ways first. It goes on past a template that has
 * the path but not the method, and notes what would have been allowed. Used by one thread, once.
 */
final class RouteSearch {

  private final String method;
  private final String path;
  private @Nullable String[] values = new String[4];
  private int count;
  private @Nullable Set<String> allowed;
  private boolean malformed;

  RouteSearch(String method, String path) {
    this.method = method;
    this.path = path;
  }

  /** The route for the path, or null. */
  @Nullable HttpRoute in(RouteNode root) {
    return path.startsWith("/") ? below(root, 1) : null;
  }

  /** What the variables of the found route matched. */
  @Nullable String[] values() {
    return values;
  }

  /** The methods of all routes that have the path; null when none has it. */
  @Nullable Set<String> allowed() {
    return allowed;
  }

  /** Whether a segment cannot be decoded, so that it fits no literal. */
  boolean isMalformed() {
    return malformed;
  }

  private @Nullable HttpRoute below(RouteNode node, int start) {
    if (start > path.length()) {
      return node.here == null ? null : at(node.here);
    }
    int slash = path.indexOf('/', start);
    int end = slash < 0 ? path.length() : slash;
    String segment = path.substring(start, end);
    RouteNode literal = node.literals.isEmpty() ? null : node.literals.get(decoded(segment));
    HttpRoute found = literal == null ? null : below(literal, end + 1);
    int before = count;
    for (int i = 0; found == null && i < node.variables.size(); i++) {
      RouteNode.Branch branch = node.variables.get(i);
      String value = branch.segment().valueIn(segment);
      if (value != null) {
        push(value);
        found = below(branch.node(), end + 1);
        count = found == null ? before : count;
      }
    }
    if (found == null && node.rest != null) {
      push(path.substring(start));
      found = at(node.rest);
      count = found == null ? before : count;
    }
    return found;
  }

  private String decoded(String segment) {
    try {
      return Percent.decode(segment);
    } catch (IllegalArgumentException e) {
      malformed = true;
      return segment;
    }
  }

  private @Nullable HttpRoute at(RouteLeaf leaf) {
    HttpRoute route = leaf.route(method);
    if (route == null) {
      allowed = allowed == null ? new TreeSet<>() : allowed;
      leaf.addAllowed(allowed);
    }
    return route;
  }

  private void push(String value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }
}
