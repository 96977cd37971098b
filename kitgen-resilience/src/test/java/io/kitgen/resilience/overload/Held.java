package io.kitgen.resilience.overload;

import static org.awaitility.Awaitility.await;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/** Calls that run until the test lets them end. */
final class Held implements Endpoint<Object, Object> {

  static final Operation<String, String> OPERATION =
      Operation.of("addsvc", "sum", String.class, String.class).build();

  final List<Object> begun = new CopyOnWriteArrayList<>();
  private final Semaphore ends = new Semaphore(0);

  @Override
  public Object call(CallContext ctx, Object request) throws Exception {
    begun.add(request);
    ends.acquire();
    return request;
  }

  void end(int calls) {
    ends.release(calls);
  }

  static FutureTask<Object> start(
      Endpoint<Object, Object> endpoint, CallContext ctx, Object request) {
    FutureTask<Object> call = new FutureTask<>(() -> endpoint.call(ctx, request));
    Thread thread = new Thread(call);
    thread.setDaemon(true);
    thread.start();
    return call;
  }

  /** Starts a call that runs. */
  FutureTask<Object> run(Endpoint<Object, Object> endpoint, Object request) {
    FutureTask<Object> call = start(endpoint, CallContext.empty(), request);
    await().until(() -> begun.contains(request));
    return call;
  }
}
