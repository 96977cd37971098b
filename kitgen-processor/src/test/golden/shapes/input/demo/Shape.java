package demo;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.NullMarked;

/** Its name is a pair's first half. */
@NullMarked
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
public sealed interface Shape permits Shape.Circle, Shape.Square {

  /** Round. */
  record Circle(double radius) implements Shape {}

  /** Immutable, with a constructor that says it all, and more to be set. */
  final class Square implements Shape {
    private final int side;
    private String color = "black";

    public Square(int side) {
      this.side = side;
    }

    public int getSide() {
      return side;
    }

    public String getColor() {
      return color;
    }

    public void setColor(String color) {
      this.color = color;
    }
  }
}
