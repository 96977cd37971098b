package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.Shape.Use;
import java.util.List;
import java.util.Optional;

/**
 * An operation of a service.
 *
 * @param name of the method
 * @param lines its Javadoc and annotations, as they are written
 * @param style how the result comes
 * @param result its type, empty for {@code void}
 * @param context whether a {@code CallContext} comes first
 * @param varargs whether the last parameter is written with dots
 * @param thrown the errors that follow its parameter list
 */
public record OperationSource(
    String name,
    List<String> lines,
    Style style,
    Optional<Use> result,
    boolean context,
    List<ParameterSource> parameters,
    boolean varargs,
    List<ErrorType> thrown) {

  /** Whether the result is many messages. */
  public boolean streams() {
    return style == Style.STREAM;
  }

  /** How many parameters the method has. */
  public int arity() {
    return parameters.size() + (context ? 1 : 0);
  }

  /** The same under another method name, its own given by an annotation. */
  OperationSource overloading(String other) {
    List<String> named = new java.util.ArrayList<>(lines);
    named.add("@io.kitgen.OperationName(\"" + name + "\")");
    return new OperationSource(other, named, style, result, context, parameters, varargs, thrown);
  }

  /** How the result comes. */
  public enum Style {
    BLOCKING(""),
    STAGE("java.util.concurrent.CompletionStage"),
    FUTURE("java.util.concurrent.CompletableFuture"),
    STREAM("java.util.stream.Stream");

    private final String type;

    Style(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  /** What carries a parameter: it bounds the values that can be carried. */
  public enum Placement {
    JSON,
    BODY,
    FLOW,
    PATH,
    REST,
    QUERY,
    HEADER,
    COOKIE
  }

  /**
   * A parameter, with its annotations as they are written; {@code type} is of each message where
   * many flow.
   */
  public record ParameterSource(String name, Use type, Placement placement, String annotations) {

    /** Whether it is an iterator of messages. */
    public boolean flows() {
      return placement == Placement.FLOW;
    }
  }
}
