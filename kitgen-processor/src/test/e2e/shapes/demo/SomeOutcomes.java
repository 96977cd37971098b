package demo;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** Has an outcome of every kind. */
@NullMarked
final class SomeOutcomes implements Outcomes {

  static final Map<String, Outcome> ALL =
      Map.of(
          "found", new Found("t", "found", 1),
          "moved", new Moved(URI.create("/there")),
          "unchanged", new Unchanged("t"),
          "missing", new Missing("missing"),
          "text", new Text("me", "it"),
          "busy", new Busy("you"),
          "locked", new Locked("you", 5));

  @Override
  public Outcome find(String name) {
    return ALL.get(name);
  }

  @Override
  public Optional<Outcome> maybe(String name) {
    return Optional.ofNullable(ALL.get(name));
  }
}
