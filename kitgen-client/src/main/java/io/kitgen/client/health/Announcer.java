package io.kitgen.client.health;

import io.kitgen.client.health.HealthEvent.Change;
import io.kitgen.client.health.HealthEvent.Reason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Says what becomes of nodes: to the log, and to a listener if there is one. */
final class Announcer {

  private static final Logger LOG = System.getLogger("io.kitgen.client.health");

  private final @Nullable HealthListener listener;

  Announcer(@Nullable HealthListener listener) {
    this.listener = listener;
  }

  void say(HealthEvent event) {
    say(event, null);
  }

  /** With what the last check failed by, if it was by something. */
  void say(HealthEvent event, @Nullable Exception failure) {
    Level level = isNews(event) ? Level.INFO : Level.DEBUG;
    LOG.log(level, () -> failure == null ? event.toString() : event + ": " + failure);
    if (listener != null) {
      try {
        listener.changed(event);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "a listener of health failed", e);
      }
    }
  }

  /** What goes on between the first ejection and the return is for those who look for it. */
  private static boolean isNews(HealthEvent event) {
    return event.reason() != Reason.TRIAL || event.change() == Change.RETURNED;
  }
}
