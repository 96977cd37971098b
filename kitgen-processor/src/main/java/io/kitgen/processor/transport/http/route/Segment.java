package io.kitgen.processor.transport.http.route;

import java.util.Optional;

/** What stands between two slashes of a path template. */
public sealed interface Segment {

  /** The variable's name, if it has one. */
  default Optional<String> variable() {
    return Optional.empty();
  }

  /** Text that a path has to repeat, percent-encoded as it travels. */
  record Literal(String text) implements Segment {
    @Override
    public String toString() {
      return text;
    }
  }

  /** {@code before{name}after}; the texts may be empty. */
  record Variable(String before, String name, String after) implements Segment {
    @Override
    public Optional<String> variable() {
      return Optional.of(name);
    }

    @Override
    public String toString() {
      return before + "{" + name + "}" + after;
    }
  }

  /** <code>{name...}</code>: this segment and all behind it. */
  record Rest(String name) implements Segment {
    @Override
    public Optional<String> variable() {
      return Optional.of(name);
    }

    @Override
    public String toString() {
      return "{" + name + "...}";
    }
  }

  /** How the segments that this one fits lie to those that {@code other} fits. */
  default Relation relation(Segment other) {
    if (this instanceof Rest || other instanceof Rest) {
      return this instanceof Rest
          ? other instanceof Rest ? Relation.SAME : Relation.WIDER
          : Relation.NARROWER;
    }
    if (this instanceof Literal mine) {
      return other instanceof Literal theirs
          ? meaning(mine.text()).equals(meaning(theirs.text())) ? Relation.SAME : Relation.DISJOINT
          : fits((Variable) other, mine) ? Relation.NARROWER : Relation.DISJOINT;
    }
    Variable mine = (Variable) this;
    return other instanceof Literal theirs
        ? fits(mine, theirs) ? Relation.WIDER : Relation.DISJOINT
        : affix(meaning(mine.before()), meaning(((Variable) other).before()), true)
            .and(affix(meaning(mine.after()), meaning(((Variable) other).after()), false));
  }

  private static boolean fits(Variable variable, Literal literal) {
    String text = meaning(literal.text());
    String before = meaning(variable.before());
    String after = meaning(variable.after());
    return text.length() >= before.length() + after.length()
        && text.startsWith(before)
        && text.endsWith(after);
  }

  /** The longer text before or behind a variable is the narrower one, if they agree at all. */
  private static Relation affix(String mine, String theirs, boolean atStart) {
    if (mine.equals(theirs)) {
      return Relation.SAME;
    }
    if (atStart ? mine.startsWith(theirs) : mine.endsWith(theirs)) {
      return Relation.NARROWER;
    }
    return (atStart ? theirs.startsWith(mine) : theirs.endsWith(mine))
        ? Relation.WIDER
        : Relation.DISJOINT;
  }

  private static String meaning(String text) {
    return Percent.decoded(text).orElse(text);
  }
}
