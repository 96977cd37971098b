package io.kitgen.processor.random.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service that keeps what it was called with and answers as it was told. */
final class Recorder implements InvocationHandler {
  private volatile List<Object> arguments = List.of();
  private volatile String method = "";
  private volatile Object result;
  private volatile Throwable error;

  /** Answers the next call with {@code result}. */
  void answer(Object result) {
    this.method = "";
    this.result = result;
    this.error = null;
  }

  /** Fails the next call with {@code error}. */
  void fail(Throwable error) {
    answer(null);
    this.error = error;
  }

  String method() {
    return method;
  }

  List<Object> arguments() {
    return arguments;
  }

  /** The messages of an argument that has many. */
  private static Object whole(Object argument) {
    if (!(argument instanceof Iterator<?> messages)) {
      return argument;
    }
    List<Object> all = new ArrayList<>();
    messages.forEachRemaining(all::add);
    return all;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    this.arguments =
        arguments == null
            ? List.of()
            : Stream.of(arguments).map(Recorder::whole).collect(Collectors.toList());
    this.method = method.getName();
    if (method.getReturnType() == Stream.class && error == null) {
      return ((List<?>) result).stream();
    }
    if (!java.util.concurrent.CompletionStage.class.isAssignableFrom(method.getReturnType())) {
      if (error != null) {
        throw error;
      }
      return result;
    }
    return error != null
        ? CompletableFuture.failedFuture(error)
        : CompletableFuture.completedFuture(result);
  }
}
