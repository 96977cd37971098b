package io.kitgen.processor.plan.proto.planning;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.PublishedNames;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.proto.Objection;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The names of a package, and the types that are still to be planned. */
final class Registry {

  private final ServicePlan plan;
  private final String packageName;
  private final Consumer<Objection> objections;
  private final PublishedNames published;
  private final Set<String> names = new HashSet<>();
  private final Map<TypeName, String> wrappers = new HashMap<>();
  private final Set<TypeName> known = new HashSet<>();
  private final Deque<TypeUse> waiting = new ArrayDeque<>();

  Registry(ServicePlan plan, String packageName, Consumer<Objection> objections) {
    this.plan = plan;
    this.packageName = packageName;
    this.objections = objections;
    this.published = PublishedNames.of(plan);
  }

  /** The type of the user that is called {@code name}. */
  Optional<DataType> find(TypeName name) {
    return Optional.ofNullable(plan.service().types().get(name));
  }

  /** {@code pb.Order}. */
  String full(String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /** Takes {@code name} for something in the package. */
  void claim(String name, Origin origin) {
    if (!names.add(name)) {
      objections.accept(Objection.of(Objection.Kind.SAME_TYPE_NAME, origin, name));
    }
  }

  /** The first of {@code candidates} that nothing else is called, else the last with a number. */
  String free(String... candidates) {
    Collection<String> others = published.names().values();
    for (String candidate : candidates) {
      if (!others.contains(candidate) && names.add(candidate)) {
        return candidate;
      }
    }
    String last = candidates[candidates.length - 1];
    int number = 2;
    while (others.contains(last + number) || !names.add(last + number)) {
      number++;
    }
    return last + number;
  }

  /** The name of a user's type, which is planned some time. */
  String named(DataType type, TypeUse use) {
    if (known.add(type.name())) {
      waiting.add(use);
    }
    return published.of(type.name());
  }

  /** What the user's type is called. */
  String published(TypeName type) {
    return published.of(type);
  }

  /** The name of the message around {@code container}, which is planned some time. */
  String wrapper(TypeUse container) {
    return wrappers.computeIfAbsent(
        container.key(),
        key -> {
          waiting.add(container);
          String word = word(key);
          return free(word, word + "Wrapper");
        });
  }

  /** What is to be planned next. */
  Optional<TypeUse> next() {
    return Optional.ofNullable(waiting.poll());
  }

  /** {@code StringList}, {@code OrderOptional}. */
  private String word(TypeName type) {
    String name = published.names().get(type);
    if (name != null) {
      return name;
    }
    if (type instanceof ArrayTypeName array) {
      return word(array.componentType()) + "Array";
    }
    if (type instanceof ParameterizedTypeName generic) {
      List<? extends TypeName> arguments = generic.typeArguments();
      boolean plainKeys =
          arguments.size() == 2 && arguments.get(0).toString().equals("java.lang.String");
      return arguments.stream().skip(plainKeys ? 1 : 0).map(this::word).collect(joining())
          + generic.rawType().simpleName();
    }
    return Words.capitalised(Words.simple(type).replaceAll("\\W", ""));
  }
}
