package io.kitgen.processor.transport.http.route;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * A path with variables: {@code /orders/{id}/lines}.
 *
 * @param segments what stands behind each slash, in order; none is the empty path
 */
public record PathTemplate(List<Segment> segments) {

  /** The path of a service without a prefix. */
  public static final PathTemplate EMPTY = new PathTemplate(List.of());

  /** Copies {@code segments}. */
  public PathTemplate {
    segments = List.copyOf(segments);
  }

  /** The names of the variables, in order. */
  public List<String> variables() {
    return segments.stream().flatMap(segment -> segment.variable().stream()).toList();
  }

  /** Whether it ends in a variable that takes all that is left. */
  public boolean hasRest() {
    return !segments.isEmpty() && segments.get(segments.size() - 1) instanceof Segment.Rest;
  }

  /** Whether {@code name} is the variable that takes all that is left. */
  public boolean isRest(String name) {
    return hasRest() && segments.contains(new Segment.Rest(name));
  }

  /** This path with {@code below} behind it. */
  PathTemplate then(PathTemplate below) {
    return new PathTemplate(Stream.concat(segments.stream(), below.segments.stream()).toList());
  }

  /** How the paths that this template fits lie to those that {@code other} fits. */
  public Relation relation(PathTemplate other) {
    int mine = segments.size();
    int theirs = other.segments.size();
    if (mine != theirs && !(mine < theirs ? this : other).hasRest()) {
      return Relation.DISJOINT;
    }
    Relation relation = Relation.SAME;
    for (int i = 0; i < Math.min(mine, theirs); i++) {
      relation = relation.and(segments.get(i).relation(other.segments.get(i)));
    }
    // What is longer asks for more of the segments that the other's last variable takes as they
    // are.
    return mine == theirs
        ? relation
        : relation.and(mine < theirs ? Relation.WIDER : Relation.NARROWER);
  }

  @Override
  public String toString() {
    return segments.isEmpty()
        ? "/"
        : segments.stream().map(Segment::toString).collect(joining("/", "/", ""));
  }
}
