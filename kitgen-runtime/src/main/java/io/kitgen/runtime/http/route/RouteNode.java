package io.kitgen.runtime.http.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in the tree of path segments. Filled while the router is built, then read. */
final class RouteNode {

  private static final Comparator<Branch> MOST_LITERAL_FIRST =
      Comparator.comparingInt((Branch branch) -> branch.segment.weight()).reversed();

  final Map<String, RouteNode> literals = new HashMap<>();
  final List<Branch> variables = new ArrayList<>();
  @Nullable RouteLeaf here;
  @Nullable RouteLeaf rest;

  /** A way on over a variable. */
  record Branch(TemplateSegment segment, RouteNode node) {}

  void add(HttpRoute route) {
    RouteNode node = this;
    for (TemplateSegment segment : route.template().segments()) {
      if (segment.kind() == TemplateSegment.Kind.REST) {
        node.rest = node.rest == null ? new RouteLeaf() : node.rest;
        node.rest.add(route);
        return;
      }
      node = node.child(segment);
    }
    node.here = node.here == null ? new RouteLeaf() : node.here;
    node.here.add(route);
  }

  private RouteNode child(TemplateSegment segment) {
    if (!segment.isVariable()) {
      return literals.computeIfAbsent(segment.text(), text -> new RouteNode());
    }
    for (Branch branch : variables) {
      if (branch.segment.prefix().equals(segment.prefix())
          && branch.segment.suffix().equals(segment.suffix())) {
        return branch.node;
      }
    }
    Branch branch = new Branch(segment, new RouteNode());
    variables.add(branch);
    variables.sort(MOST_LITERAL_FIRST);
    return branch.node;
  }
}
