package io.kitgen.contract.rule;

import java.util.Optional;

/**
 * Where in the later contract a break is to be shown. What is gone is shown on what it was a part
 * of.
 *
 * @param operation the operation, by its name on the wire
 * @param parameter a parameter of it, by its Java name
 * @param type a type of the user or, of an operation, a declared error
 * @param member a member of the type, by its Java name
 */
public record Spot(
    Optional<String> operation,
    Optional<String> parameter,
    Optional<String> type,
    Optional<String> member) {

  /** The interface. */
  public static final Spot SERVICE =
      new Spot(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public static Spot operation(String name) {
    return new Spot(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Spot parameter(String name) {
    return new Spot(operation, Optional.of(name), Optional.empty(), Optional.empty());
  }

  public Spot error(String type) {
    return new Spot(operation, Optional.empty(), Optional.of(type), Optional.empty());
  }

  public static Spot type(String name) {
    return new Spot(Optional.empty(), Optional.empty(), Optional.of(name), Optional.empty());
  }

  public Spot member(String name) {
    return new Spot(operation, parameter, type, Optional.of(name));
  }
}
