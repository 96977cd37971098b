package io.kitgen.client.fleet;

import io.kitgen.Code;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceCache;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.Instancer;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A registry and what it has: instances that answer with their port, or as a test says. */
final class Town implements Instancer, Connector {

  static final Operation<String, String> ASK =
      Operation.of("town", "ask", String.class, String.class).idempotent().build();

  final List<String> events = new ArrayList<>();
  final Map<Integer, Endpoint<String, String>> answers = new ConcurrentHashMap<>();
  final Map<Integer, Exception> unconnected = new HashMap<>();
  final Map<Integer, Integer> open = new ConcurrentHashMap<>();
  int subscribers;
  private final InstanceCache cache = new InstanceCache("town", Runnable::run);

  static Instance at(int port) {
    return Instance.of("h", port);
  }

  void has(Integer... ports) {
    has(Arrays.stream(ports).map(Town::at).toArray(Instance[]::new));
  }

  void has(Instance... instances) {
    cache.publish(new InstanceEvent.Found(List.of(instances)));
  }

  void fails(String why) {
    cache.publish(new InstanceEvent.Failed(new IllegalStateException(why)));
  }

  static CallException error(Code code, boolean notSent) {
    return CallException.of(code, code + (notSent ? ", not sent" : "")).notSent(notSent).build();
  }

  void fails(int port, Code code, boolean notSent) {
    answers.put(
        port,
        (ctx, request) -> {
          throw error(code, notSent);
        });
  }

  static String ask(ClientTransport transport) throws Exception {
    return transport.endpoint(ASK).call(CallContext.empty(), "?");
  }

  @Override
  public String name() {
    return "town://square";
  }

  @Override
  public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    subscribers++;
    Subscription made = cache.subscribe(subscriber);
    return () -> {
      subscribers--;
      events.add("unsubscribed");
      made.close();
    };
  }

  @Override
  public void close() {
    cache.close();
  }

  @Override
  public ClientTransport connect(Instance instance) throws Exception {
    Exception error = unconnected.get(instance.port());
    if (error != null) {
      throw error;
    }
    events.add("connect " + instance.port());
    open.merge(instance.port(), 1, Integer::sum);
    return new Street(instance.port());
  }

  private final class Street implements ClientTransport, AutoCloseable {

    private final int port;

    Street(int port) {
      this.port = port;
    }

    @Override
    @SuppressWarnings("unchecked") // there is one operation
    public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
      events.add("endpoint " + port);
      Endpoint<String, String> answer =
          (ctx, request) -> {
            Endpoint<String, String> own = answers.get(port);
            return own == null ? "" + port : own.call(ctx, request);
          };
      return (Endpoint<I, O>) answer;
    }

    @Override
    public void close() {
      events.add("close " + port);
      open.merge(port, -1, Integer::sum);
    }
  }

  /** How many transports are open. */
  int transports() {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }
}
