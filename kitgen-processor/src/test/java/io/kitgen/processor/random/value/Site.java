package io.kitgen.processor.random.value;

import io.kitgen.processor.random.source.Shape;
import io.kitgen.processor.random.source.Shape.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the code around a type says of it.
 *
 * @param marked whether null is refused where nothing allows it
 * @param variables what type variables stand for
 */
public record Site(boolean marked, Map<String, Bound> variables) {

  /** A type, and the code where it is written. */
  public record Bound(Use use, Site site) {}

  /** Code in which {@code arguments}, written outside of all, stand for variables. */
  public static Site of(boolean marked, Map<String, Use> arguments) {
    Site outside = new Site(marked, Map.of());
    Map<String, Bound> variables = new HashMap<>();
    arguments.forEach((name, use) -> variables.put(name, new Bound(use, outside)));
    return new Site(marked, variables);
  }

  /** The code of a record whose variables stand for arguments that are written here. */
  Site inside(boolean marked, List<String> names, List<Use> arguments) {
    Map<String, Bound> bound = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      bound.put(names.get(i), new Bound(arguments.get(i), this));
    }
    return new Site(marked, bound);
  }

  Bound bound(Shape.Variable variable) {
    return variables.get(variable.name());
  }
}
