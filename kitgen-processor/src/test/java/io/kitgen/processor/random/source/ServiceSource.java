package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.Shape.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service and all that it needs, in a package of its own.
 *
 * @param seed the dice that made it
 * @param holder the class around the interface, if it is nested
 * @param marked where {@code @NullMarked} stands
 * @param lines Javadoc and annotations of the interface
 * @param extras members that are no operations
 * @param types records and enums by name
 * @param errors the exception classes
 * @param everywhere those of them that every operation declares
 */
public record ServiceSource(
    long seed,
    String packageName,
    String name,
    Optional<String> holder,
    boolean visible,
    Marked marked,
    List<String> lines,
    List<Parent> parents,
    List<OperationSource> operations,
    List<String> extras,
    Map<String, UserType> types,
    List<ErrorType> errors,
    List<ErrorType> everywhere) {

  /** The class that holds the types which are not in a file of their own. */
  static final String TYPES_HOLDER = "Holder";

  /** Where {@code @NullMarked} stands. */
  public enum Marked {
    NOWHERE,
    INTERFACE,
    PACKAGE
  }

  /** An interface that the service extends, with what its type variables stand for. */
  public record Parent(String name, Map<String, Use> arguments, List<OperationSource> operations) {}

  /** The name that {@code Class.forName} takes for the interface. */
  public String binaryName() {
    return packageName + "." + holder.map(outer -> outer + "$").orElse("") + name;
  }

  /** The name that {@code Class.forName} takes for a generated type. */
  public String generated(String suffix) {
    return packageName + "." + holder.map(outer -> outer + "_").orElse("") + name + suffix;
  }

  /** The name that {@code Class.forName} takes for a user type. */
  public String binaryName(UserType type) {
    return switch (type.place()) {
      case FILE -> packageName + "." + type.name();
      case SERVICE -> binaryName() + "$" + type.name();
      case HOLDER -> packageName + "." + TYPES_HOLDER + "$" + type.name();
    };
  }

  /** Whether null is refused in {@code type} where nothing allows it. */
  public boolean marked(UserType type) {
    return marked == Marked.PACKAGE
        || (marked == Marked.INTERFACE && type.place() == UserType.Place.SERVICE);
  }

  /** Services that lack one thing of this one: they may fail alike, and are easier to read. */
  public List<ServiceSource> smaller() {
    return Smaller.of(this);
  }

  ServiceSource with(List<Parent> parents, List<OperationSource> operations) {
    return new ServiceSource(
        seed,
        packageName,
        name,
        holder,
        visible,
        marked,
        lines,
        parents,
        operations,
        extras,
        types,
        errors,
        everywhere);
  }

  ServiceSource with(Map<String, UserType> types, List<ErrorType> errors, List<String> extras) {
    return new ServiceSource(
        seed,
        packageName,
        name,
        holder,
        visible,
        marked,
        lines,
        parents,
        operations,
        extras,
        types,
        errors,
        everywhere);
  }
}
