package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.Shape.Use;
import java.util.List;

/** A record or an enum that a service uses. */
public sealed interface UserType {

  /** The simple name. */
  String name();

  /** Where it is declared. */
  Place place();

  /** Places of a type. */
  enum Place {
    /** In a file of its own. */
    FILE,
    /** In the service interface. */
    SERVICE,
    /** In a class that holds several. */
    HOLDER
  }

  /** A record; {@code lines} are the annotations above it. */
  record RecordType(
      String name,
      Place place,
      List<String> variables,
      List<Component> components,
      List<String> lines)
      implements UserType {}

  /** An enum, its constants as they are written, annotations included. */
  record EnumType(String name, Place place, List<String> constants) implements UserType {}

  /** A component, with its annotations as they are written. */
  record Component(String name, Use type, String annotations) {}
}
