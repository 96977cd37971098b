package io.kitgen.processor.random.run;

import io.kitgen.processor.random.source.Dice;
import io.kitgen.processor.random.source.ErrorType;
import io.kitgen.processor.random.source.OperationSource;
import io.kitgen.processor.random.source.OperationSource.ParameterSource;
import io.kitgen.processor.random.source.OperationSource.Placement;
import io.kitgen.processor.random.source.ServiceSource;
import io.kitgen.processor.random.source.ServiceSource.Parent;
import io.kitgen.processor.random.source.Shape.Use;
import io.kitgen.processor.random.value.Difference;
import io.kitgen.processor.random.value.Site;
import io.kitgen.processor.random.value.Values;
import io.kitgen.runtime.CallContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls every operation of one service with random values, over every channel. */
public final class RoundTrip {
  private static final int CALLS = 3;

  private final ServiceSource service;
  private final Loaded classes;
  private final Recorder recorder = new Recorder();
  private final Dice dice;
  private final Class<?> type;

  private RoundTrip(ServiceSource service, Loaded classes) {
    this.service = service;
    this.classes = classes;
    this.dice = new Dice(service.seed());
    this.type = classes.type(service.binaryName());
  }

  /** What went wrong first; empty if all values came through. */
  static Optional<String> of(ServiceSource service, Loaded classes, Channels channels) {
    try {
      return new RoundTrip(service, classes).run(channels);
    } catch (RuntimeException | LinkageError | AssertionError e) {
      return Optional.of(Failure.trace(e));
    }
  }

  private Optional<String> run(Channels channels) {
    Map<String, Object> clients = channels.open(service, classes, recorder);
    return carries(clients).or(() -> channels.undocumented().map(text -> "OpenAPI: " + text));
  }

  private Optional<String> carries(Map<String, Object> clients) {
    for (Map.Entry<String, Object> channel : clients.entrySet()) {
      for (OperationSource operation : service.operations()) {
        Site site = Site.of(service.marked() != ServiceSource.Marked.NOWHERE, Map.of());
        Optional<String> failure = operation(operation, site, channel.getValue());
        if (failure.isPresent()) {
          return failure.map(text -> channel.getKey() + ": " + operation.name() + ": " + text);
        }
      }
      for (Parent parent : service.parents()) {
        Site site = Site.of(service.marked() == ServiceSource.Marked.PACKAGE, parent.arguments());
        for (OperationSource operation : parent.operations()) {
          Optional<String> failure = operation(operation, site, channel.getValue());
          if (failure.isPresent()) {
            return failure.map(text -> channel.getKey() + ": " + operation.name() + ": " + text);
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> operation(OperationSource operation, Site site, Object client) {
    for (int i = 0; i < CALLS; i++) {
      Optional<String> failure = answer(operation, site, client);
      if (failure.isPresent()) {
        return failure;
      }
    }
    Set<ErrorType> errors = new LinkedHashSet<>(operation.thrown());
    errors.addAll(service.everywhere());
    for (ErrorType error : errors.stream().flatMap(e -> e.concrete().stream()).toList()) {
      Optional<String> failure = error(operation, error, site, client);
      if (failure.isPresent()) {
        return failure;
      }
    }
    return Optional.empty();
  }

  private Optional<String> answer(OperationSource operation, Site site, Object client) {
    Object result =
        operation
            .result()
            .map(
                use ->
                    operation.streams()
                        ? messages(use, site)
                        : values(Placement.BODY).make(use, site))
            .orElse(null);
    List<Object> arguments = arguments(operation, site);
    recorder.answer(result);
    Object actual;
    try {
      actual = call(operation, client, arguments);
    } catch (InvocationTargetException e) {
      return Optional.of(
          Failure.trace(e.getCause())
              + "  with "
              + Failure.shown(arguments)
              + ", to answer "
              + Failure.shown(result));
    }
    return received(operation, arguments)
        .or(() -> Difference.between("result", result, actual))
        .map(text -> text + "\n  with " + Failure.shown(arguments));
  }

  private Optional<String> error(
      OperationSource operation, ErrorType error, Site site, Object client) {
    Errors errors = new Errors(service, classes, values(Placement.JSON));
    Throwable thrown = errors.make(error);
    List<Object> arguments = arguments(operation, site);
    recorder.fail(thrown);
    try {
      call(operation, client, arguments);
      return Optional.of("no exception, but " + thrown + " was thrown");
    } catch (InvocationTargetException e) {
      return received(operation, arguments)
          .map(text -> text + "\n" + Failure.trace(e.getCause()))
          .or(() -> errors.difference(error, thrown, e.getCause()));
    }
  }

  private Optional<String> received(OperationSource operation, List<Object> arguments) {
    if (!recorder.method().equals(operation.name())) {
      return Optional.of("the service got a call of \"" + recorder.method() + "\"");
    }
    List<Object> actual = recorder.arguments();
    List<Object> compared = operation.context() ? actual.subList(1, actual.size()) : actual;
    return Difference.between("arguments", arguments, compared);
  }

  private Object call(OperationSource operation, Object client, List<Object> arguments)
      throws InvocationTargetException {
    List<Object> all = new ArrayList<>();
    if (operation.context()) {
      all.add(CallContext.current());
    }
    for (int i = 0; i < arguments.size(); i++) {
      Object argument = arguments.get(i);
      all.add(operation.parameters().get(i).flows() ? ((List<?>) argument).iterator() : argument);
    }
    try {
      Object result = method(operation, all.size()).invoke(client, all.toArray());
      return switch (operation.style()) {
        case BLOCKING -> result;
        case STREAM -> taken((Stream<?>) result);
        case STAGE, FUTURE -> ((CompletionStage<?>) result).toCompletableFuture().join();
      };
    } catch (CompletionException e) {
      throw new InvocationTargetException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static List<Object> taken(Stream<?> messages) throws InvocationTargetException {
    try (messages) {
      return messages.collect(Collectors.toList());
    } catch (Throwable e) { // checked, and thrown all the same: the error of a call
      throw new InvocationTargetException(e);
    }
  }

  private Method method(OperationSource operation, int parameters) {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(operation.name()) && method.getParameterCount() == parameters) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new AssertionError(operation.name());
  }

  private List<Object> arguments(OperationSource operation, Site site) {
    List<Object> arguments = new ArrayList<>();
    for (ParameterSource parameter : operation.parameters()) {
      arguments.add(
          parameter.flows()
              ? messages(parameter.type(), site)
              : values(parameter.placement()).make(parameter.type(), site));
    }
    return arguments;
  }

  private List<Object> messages(Use use, Site site) {
    List<Object> messages = new ArrayList<>();
    for (int i = dice.below(4); i > 0; i--) {
      messages.add(values(Placement.BODY).make(use, site));
    }
    return messages;
  }

  private Values values(Placement placement) {
    return new Values(dice, service, classes, placement);
  }
}
