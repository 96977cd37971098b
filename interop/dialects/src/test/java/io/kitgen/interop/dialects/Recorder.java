package io.kitgen.interop.dialects;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A service behind any of the interfaces: keeps what it is called with and answers in kind. */
final class Recorder implements InvocationHandler {

  /** The number of the pet that there is not. */
  static final long MISSING = 404;

  static final Pet CAT = new Pet(7, "Mia/Möhre", Pet.Kind.CAT, List.of("shy", "a b,c"));

  private final List<String> calls = new ArrayList<>();

  <S> S as(Class<S> service) {
    return service.cast(
        Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, this));
  }

  /** The calls since the last time that it was asked. */
  synchronized List<String> calls() {
    List<String> taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  @Override
  public synchronized Object invoke(Object proxy, Method method, Object[] arguments) {
    String shown = arguments == null ? "[]" : Arrays.deepToString(arguments);
    calls.add(method.getName() + shown);
    if (shown.startsWith("[" + MISSING)) {
      throw new NoSuchPetException("nobody is number " + MISSING);
    }
    String result =
        method.getGenericReturnType().getTypeName().replaceAll("[\\w.]+\\.(?=[A-Z])", "");
    Object answer = answer(result.replaceAll("Complet\\w+<(.*)>", "$1"));
    return CompletionStage.class.isAssignableFrom(method.getReturnType())
        ? CompletableFuture.completedFuture(answer)
        : answer;
  }

  private static Object answer(String type) {
    return switch (type) {
      case "Pet" -> CAT;
      case "Optional<Pet>" -> Optional.of(CAT);
      case "List<Pet>" -> List.of(CAT, new Pet(8, "", Pet.Kind.DOG, List.of()));
      case "List<String>" -> List.of("one", "two");
      case "String" -> "text";
      case "int", "Integer" -> 42;
      case "void", "Void" -> null;
      default -> throw new AssertionError(type);
    };
  }
}
