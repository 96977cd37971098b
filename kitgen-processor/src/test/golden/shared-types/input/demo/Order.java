package demo;

import io.kitgen.KitType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** Two services exchange it. */
@NullMarked
@KitType
public record Order(UUID id, List<Line> lines, State state) {

  /** A part of it. */
  public record Line(String sku, int amount) {}
}
