package io.kitgen.contract.rule;

/**
 * Something that breaks those who rely on the earlier contract.
 *
 * @param rule what kind of break it is
 * @param name the rule's name; of {@link Rule#TRANSPORT_CHANGED} the transport's and the fact's, as
 *     in {@code HTTP_ROUTE_CHANGED}
 * @param level the loosest level that refuses it
 * @param element what broke, by a stable name: {@code find}, {@code find.limit}, {@code
 *     demo.Order.note}
 * @param message what was and what is, as a part of a sentence without a full stop
 * @param spot where to show it
 */
public record Break(
    Rule rule, String name, Level level, String element, String message, Spot spot) {

  @Override
  public String toString() {
    return name + " at " + element + ": " + message;
  }
}
