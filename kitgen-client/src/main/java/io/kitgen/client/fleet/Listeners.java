package io.kitgen.client.fleet;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.Operation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** All listeners of a fleet, none of which can fail a call. */
final class Listeners implements FleetListener {

  static final Logger LOG = System.getLogger("io.kitgen.client.fleet");

  private final FleetListener[] all;

  Listeners(List<FleetListener> all) {
    this.all = all.toArray(FleetListener[]::new);
  }

  @Override
  public void joined(Node node) {
    tell(listener -> listener.joined(node));
  }

  @Override
  public void unconnected(Instance instance, Exception error) {
    LOG.log(Level.WARNING, () -> instance.address() + " is left out: no transport to it", error);
    tell(listener -> listener.unconnected(instance, error));
  }

  @Override
  public void left(Node node) {
    tell(listener -> listener.left(node));
  }

  @Override
  public void changed(int usable, int all, boolean panic) {
    tell(listener -> listener.changed(usable, all, panic));
  }

  @Override
  public void ended(Operation<?, ?> operation, Node node, Verdict verdict, long nanos) {
    for (FleetListener listener : all) { // for each attempt: no lambda
      try {
        listener.ended(operation, node, verdict, nanos);
      } catch (RuntimeException e) {
        dropped(e);
      }
    }
  }

  @Override
  public void elsewhere(Operation<?, ?> operation, Node from, Exception error) {
    tell(listener -> listener.elsewhere(operation, from, error));
  }

  @Override
  public void nobody(Operation<?, ?> operation, NoEndpointsException error) {
    tell(listener -> listener.nobody(operation, error));
  }

  private void tell(Consumer<FleetListener> event) {
    for (FleetListener listener : all) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        dropped(e);
      }
    }
  }

  private static void dropped(RuntimeException e) {
    LOG.log(Level.DEBUG, "a listener of a fleet failed", e);
  }
}
