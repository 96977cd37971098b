package io.kitgen.client.fleet;

import io.kitgen.client.balance.Balancer;
import io.kitgen.client.balance.Node;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.instance.Instancer;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The members of a fleet. The lock is for who changes them; calls read the choice that is there,
 * and a call that finds out about somebody's health leaves the rest to whoever holds the lock.
 */
final class Roster {

  final Listeners listeners;
  private final Fleet.Settings settings;
  private final Instancer instancer;
  private final Arrival arrival;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Member> draining = ConcurrentHashMap.newKeySet();
  private TreeMap<Instance, Member> members = new TreeMap<>(); // guarded by lock
  private Instancer.@Nullable Subscription subscription; // guarded by lock
  private Ticker.@Nullable Scheduled invalidation; // guarded by lock
  private Balancer balancer; // guarded by lock
  private volatile @Nullable Choice choice;
  private volatile @Nullable Exception error;
  private volatile boolean answered;
  private volatile boolean closed;
  private volatile boolean changed;

  Roster(Instancer instancer, Fleet.Settings settings) {
    this.instancer = instancer;
    this.settings = settings;
    this.listeners = new Listeners(settings.listeners());
    this.balancer = settings.balancer();
    this.arrival = new Arrival(settings.firstSet(), settings.ticker());
  }

  void start() {
    Instancer.Subscription made = instancer.subscribe(this::accept);
    lock.lock();
    try {
      subscription = made;
    } finally {
      lock.unlock();
    }
  }

  boolean propagates() {
    return settings.propagates();
  }

  /** Whom to pick from; waits for the first word of the instancer. */
  Choice choice(Operation<?, ?> operation, CallContext ctx) throws InterruptedException {
    Choice known = choice;
    return known != null ? known : awaited(operation, ctx);
  }

  private Choice awaited(Operation<?, ?> operation, CallContext ctx) throws InterruptedException {
    if (!answered) {
      arrival.await(ctx);
    }
    Choice known = choice;
    if (known != null) {
      return known;
    }
    NoEndpointsException nobody = new NoEndpointsException(why(), error);
    listeners.nobody(operation, nobody);
    throw nobody;
  }

  /** Whether there is somebody to call whom {@code tried} has not. */
  boolean hasBesides(Tried tried) {
    Choice known = choice;
    return known != null && known.hasBesides(tried);
  }

  private String why() {
    Exception cause = error;
    String what;
    if (closed) {
      what = "the client of " + instancer.name() + " is closed";
    } else if (cause != null) {
      what = instancer.name() + ": " + cause.getMessage();
    } else {
      what = instancer.name() + (answered ? " has no instance" : " has not answered yet");
    }
    return "no endpoints available: " + what;
  }

  private void accept(InstanceEvent event) {
    List<Member> gone = new ArrayList<>();
    lock.lock();
    try {
      if (closed) {
        return;
      }
      if (event instanceof Found set) {
        found(set, gone);
      } else {
        failed(((Failed) event).error());
      }
    } finally {
      lock.unlock();
    }
    gone.forEach(this::retire);
    settle();
  }

  private void found(Found set, List<Member> gone) {
    cancelInvalidation();
    error = null;
    boolean news = false;
    TreeMap<Instance, Member> now = new TreeMap<>();
    for (Instance instance : set.instances()) {
      Member member = members.get(instance);
      if (member == null) {
        member = connect(instance);
      } else if (!member.instance().equals(instance)) {
        member.update(instance);
        news = true;
      }
      if (member != null) {
        now.put(instance, member);
      }
    }
    members.forEach(
        (instance, member) -> {
          if (!now.containsKey(instance)) {
            gone.add(member);
          }
        });
    members = now;
    choose(news ? null : choice);
    answered = true;
    arrival.here();
  }

  private @Nullable Member connect(Instance instance) {
    Member member = null;
    try {
      Middleware layers = settings.perInstance().apply(instance);
      ClientTransport transport = settings.connector().connect(instance);
      member = new Member(instance, settings.ticker(), transport, layers, listeners);
      member.watch(settings.health(), this::changed);
    } catch (Exception | LinkageError e) {
      if (member != null) {
        member.abandon();
      }
      error = e instanceof Exception exception ? exception : new IllegalStateException(e);
      listeners.unconnected(instance, error);
      return null;
    }
    listeners.joined(member);
    return member;
  }

  /** Go kit's rule: the first error counts, and what is known holds until its time has come. */
  private void failed(Exception cause) {
    Duration after = settings.invalidateAfter();
    if (members.isEmpty()) {
      error = invalidation == null ? cause : error;
    } else if (after != null && invalidation == null) {
      invalidation = settings.ticker().schedule(after, () -> invalidate(cause));
    }
  }

  private void invalidate(Exception cause) {
    List<Member> gone;
    lock.lock();
    try {
      if (closed || invalidation == null) {
        return;
      }
      error = cause;
      gone = List.copyOf(members.values());
      members = new TreeMap<>();
      choose(null);
    } finally {
      lock.unlock();
    }
    gone.forEach(this::retire);
  }

  private void cancelInvalidation() {
    if (invalidation != null) {
      invalidation.cancel();
      invalidation = null;
    }
  }

  /** From now on nobody picks those that have gone, who may be let go of then. */
  private void choose(@Nullable Choice before) {
    changed = false;
    Choice now = members.isEmpty() ? null : Choice.of(members.values(), balancer, before);
    if (now == choice) {
      return;
    }
    choice = now;
    if (now == null) {
      listeners.changed(0, 0, false);
    } else {
      listeners.changed(now.size(), now.all, now.panic);
    }
  }

  private void retire(Member member) {
    draining.removeIf(Member::isClosed);
    draining.add(member);
    member.retire(settings.drain());
    if (closed) {
      member.close();
    }
  }

  /** Somebody's health is another one. */
  private void changed() {
    changed = true;
    if (!lock.isHeldByCurrentThread()) {
      settle();
    }
  }

  /** Who changes something while another holds the lock leaves it to that one. */
  private void settle() {
    while (changed && lock.tryLock()) {
      try {
        choose(choice);
      } finally {
        lock.unlock();
      }
    }
  }

  void balance(Balancer balancer) {
    lock.lock();
    try {
      this.balancer = balancer;
      choose(null);
    } finally {
      lock.unlock();
    }
  }

  List<Node> nodes() {
    lock.lock();
    try {
      return List.copyOf(members.values());
    } finally {
      lock.unlock();
    }
  }

  /** Ends the subscription, lets nothing begin any more, and closes all transports. */
  void close() {
    Instancer.Subscription subscribed;
    List<Member> all;
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      answered = true;
      subscribed = subscription;
      cancelInvalidation();
      all = List.copyOf(members.values());
      members = new TreeMap<>();
      choose(null);
    } finally {
      lock.unlock();
    }
    if (subscribed != null) {
      subscribed.close();
    }
    arrival.here();
    all.forEach(member -> member.retire(Duration.ZERO));
    all.forEach(Member::close);
    draining.forEach(Member::close);
  }
}
