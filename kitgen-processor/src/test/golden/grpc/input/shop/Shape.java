package shop;

import org.jspecify.annotations.NullMarked;

/** How it is cut. */
@NullMarked
public sealed interface Shape {

  /** Round. */
  record Circle(double radius) implements Shape {}

  /** Not round. */
  record Polygon(double[] angles) implements Shape {}

  /** Its name is that of a word. */
  record Kind(String kind) implements Shape {}
}
