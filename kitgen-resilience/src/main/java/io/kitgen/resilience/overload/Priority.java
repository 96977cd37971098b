package io.kitgen.resilience.overload;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.text.TextFormat;
import java.util.Arrays;
import java.util.Locale;

/**
 * How much a call matters when not all can be served, from the most to the least: the criticality
 * of Google's "Site Reliability Engineering", chapter 21. A call that does not say is {@link
 * #CRITICAL}.
 */
public enum Priority {
  /** Its failure is felt at once by many. */
  CRITICAL_PLUS(1),
  /** Somebody waits for it: what calls are unless they say otherwise. */
  CRITICAL(0.9),
  /** Batches: being late by minutes is no harm. */
  SHEDDABLE_PLUS(0.7),
  /** Being late by hours, or being left out, is no harm. */
  SHEDDABLE(0.5);

  /**
   * The context's key. It crosses the wire as {@code X-Criticality} ({@code sheddable-plus}) where
   * client and server are told to let it, so that what one call asks of others matters as much.
   */
  public static final CallContext.Key<Priority> KEY =
      CallContext.Key.propagated("X-Criticality", new Format());

  private final double share;
  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Priority(double share) {
    this.share = share;
  }

  /** Up to which share of what a limiter holds a call of this priority is let in. */
  public double share() {
    return share;
  }

  /** The priority of the call that {@code ctx} is the context of. */
  static Priority of(CallContext ctx) {
    Priority priority = ctx.get(KEY);
    return priority == null ? CRITICAL : priority;
  }

  private static final class Format implements TextFormat<Priority> {

    @Override
    public Priority parse(String text) {
      for (Priority priority : values()) {
        if (priority.text.equals(text)) {
          return priority;
        }
      }
      String known = String.join(", ", Arrays.stream(values()).map(this::format).toList());
      throw new IllegalArgumentException("expected one of " + known);
    }

    @Override
    public String format(Priority priority) {
      return priority.text;
    }
  }
}
