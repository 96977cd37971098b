package io.kitgen.netty.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Requests of the tests to one server. */
record Ask(HttpHandler client, String scheme, int port) {

  HttpRequest request(String method, String target, HttpBody body) {
    return HttpRequest.of(method, target).body(body).to(scheme, "localhost:" + port).build();
  }

  HttpResponse open(String target) throws Exception {
    return client.handle(CallContext.empty(), request("GET", target, HttpBody.empty()));
  }

  /** Status and body. */
  String get(String target) throws Exception {
    return text(CallContext.empty(), request("GET", target, HttpBody.empty()));
  }

  String post(String target, HttpBody body) throws Exception {
    return text(CallContext.empty(), request("POST", target, body));
  }

  String text(CallContext ctx, HttpRequest request) throws Exception {
    try (HttpResponse response = client.handle(ctx, request);
        InputStream body = response.body().open()) {
      return response.status() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs {@code calls} at once, each on a thread of its own. */
  static <T> List<T> together(int calls, Callable<T> call) throws Exception {
    List<FutureTask<T>> tasks = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      FutureTask<T> task = new FutureTask<>(call);
      tasks.add(task);
      new Thread(task).start();
    }
    List<T> results = new ArrayList<>();
    for (FutureTask<T> task : tasks) {
      try {
        results.add(task.get());
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      }
    }
    return results;
  }
}
