package io.kitgen.interop.dialects;

import java.util.List;

/** What all interfaces of this module speak of. */
public record Pet(long id, String name, Kind kind, List<String> tags) {

  /** Some kinds. */
  public enum Kind {
    CAT,
    DOG
  }
}
