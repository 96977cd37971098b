package io.kitgen.rpc.health;

import io.kitgen.Code;
import io.kitgen.rpc.RpcRoutes;
import io.kitgen.rpc.health.HealthMessages.CheckRequest;
import io.kitgen.rpc.health.HealthMessages.CheckResponse;
import io.kitgen.rpc.health.HealthMessages.ListRequest;
import io.kitgen.rpc.health.HealthMessages.ListResponse;
import io.kitgen.rpc.health.HealthMessages.WatchResponse;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.server.ServerEdge;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells over gRPC whether services can be called: {@code grpc.health.v1.Health}, with the semantics
 * of its {@code .proto}. Thread-safe.
 *
 * <pre>{@code
 * Health health = Health.create();                       // the server as a whole serves
 * health.set("pb.Add", ServingStatus.SERVING);
 * health.follow("", checks::isReady);                    // io.kitgen.ops.health.Health, or what else knows
 * HttpRoutes.join(AddServiceRpc.handler(endpoints), health.routes());
 * }</pre>
 *
 * <p>One who watches holds a thread of the engine until he goes; beyond a number of them others get
 * {@code RESOURCE_EXHAUSTED}.
 */
public final class Health {

  private static final int USUAL_WATCHERS = 100;

  private final Map<String, Supplier<ServingStatus>> services = new ConcurrentHashMap<>();
  private final Changes changes = new Changes();
  private final Semaphore watchers;
  private volatile boolean draining;

  private Health(int watchers) {
    this.watchers = new Semaphore(watchers);
    set("", ServingStatus.SERVING);
  }

  /** Says of the server as a whole that it serves, and has 100 watchers at most. */
  public static Health create() {
    return create(USUAL_WATCHERS);
  }

  /** The same with another number of watchers. */
  public static Health create(int watchers) {
    if (watchers < 0) {
      throw new IllegalArgumentException("expected 0 watchers or more, got " + watchers);
    }
    return new Health(watchers);
  }

  /**
   * Says how {@code service} is from now on.
   *
   * @param service its full name, {@code pb.Add}; empty for the server as a whole
   */
  public void set(String service, ServingStatus status) {
    Objects.requireNonNull(status, "status");
    put(service, () -> status);
  }

  /** Says of {@code service} that it serves while {@code serving} says so, asked at each probe. */
  public void follow(String service, BooleanSupplier serving) {
    Objects.requireNonNull(serving, "serving");
    put(service, () -> serving.getAsBoolean() ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
  }

  private void put(String service, Supplier<ServingStatus> status) {
    services.put(Objects.requireNonNull(service, "service"), status);
    changes.happened();
  }

  /** Says of every service that it does not serve, whatever is said later. */
  public void drain() {
    draining = true;
    changes.happened();
  }

  /** How {@code service} is, or null when nothing was said of it. */
  public @Nullable ServingStatus status(String service) {
    Supplier<ServingStatus> status = services.get(service);
    if (status == null) {
      return null;
    }
    return draining ? ServingStatus.NOT_SERVING : status.get();
  }

  /** The operations as routes, inside {@link ServerEdge#create()}: probes carry no token. */
  public HttpRoutes routes() {
    return routes(ServerEdge.create());
  }

  /** The operations as routes. */
  public HttpRoutes routes(ServerEdge edge) {
    return RpcRoutes.in(edge)
        .serve(HealthProto.CHECK, this::check)
        .serve(HealthProto.LIST, this::list)
        .serve(HealthProto.WATCH, this::watch)
        .build();
  }

  /**
   * The endpoint of {@link HealthProto#CHECK}.
   *
   * @throws ServiceException {@code NOT_FOUND} when nothing was said of the service
   */
  public CheckResponse check(CallContext ctx, CheckRequest request) {
    ServingStatus status = status(request.service());
    if (status == null) {
      throw new ServiceException(Code.NOT_FOUND, "unknown service");
    }
    return new CheckResponse(status);
  }

  /** The endpoint of {@link HealthProto#LIST}. */
  public ListResponse list(CallContext ctx, ListRequest request) {
    Map<String, ServingStatus> all = new TreeMap<>();
    services.keySet().forEach(service -> all.put(service, known(service)));
    return new ListResponse(all);
  }

  /**
   * The endpoint of {@link HealthProto#WATCH}.
   *
   * @throws ServiceException {@code RESOURCE_EXHAUSTED} when there are too many watchers
   */
  public WatchResponse watch(CallContext ctx, CheckRequest request) {
    if (!watchers.tryAcquire()) {
      throw new ServiceException(Code.RESOURCE_EXHAUSTED, "too many watch");
    }
    Watch watch = new Watch(ctx, changes, () -> known(request.service()), watchers::release);
    return new WatchResponse(Messages.stream(watch));
  }

  private ServingStatus known(String service) {
    ServingStatus status = status(service);
    return status == null ? ServingStatus.SERVICE_UNKNOWN : status;
  }
}
