package io.kitgen.processor.random.value;

import io.kitgen.processor.random.source.Dice;
import io.kitgen.processor.random.source.OperationSource.Placement;
import io.kitgen.processor.random.source.ServiceSource;
import io.kitgen.processor.random.source.Shape;
import io.kitgen.processor.random.source.Shape.Use;
import io.kitgen.processor.random.source.UserType;
import io.kitgen.processor.random.source.UserType.RecordType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Makes values of the types of one service, out of its compiled classes. */
public final class Values {
  private static final int DEEPEST = 5;

  private final Dice dice;
  private final ServiceSource service;
  private final ClassLoader classes;
  private final Scalars scalars;

  /** Values that {@code placement} can carry. */
  public Values(Dice dice, ServiceSource service, ClassLoader classes, Placement placement) {
    this.dice = dice;
    this.service = service;
    this.classes = classes;
    this.scalars = new Scalars(dice, new Texts(dice, placement));
  }

  /** A value of {@code use} where null may stand if the source lets it. */
  public Object make(Use use, Site site) {
    return make(use, site, 0);
  }

  private Object make(Use use, Site site, int depth) {
    if (use.nullable() && dice.percent(depth >= DEEPEST ? 100 : 30)) {
      return null;
    }
    return value(use.shape(), site, depth);
  }

  private Object value(Shape shape, Site site, int depth) {
    if (shape instanceof Shape.Scalar scalar) {
      return scalars.make(scalar.type());
    } else if (shape instanceof Shape.Bytes) {
      return bytes();
    } else if (shape instanceof Shape.Named named) {
      return named(named, site, depth);
    } else if (shape instanceof Shape.Sequence sequence) {
      List<Object> elements = elements(sequence.element(), site, depth);
      return switch (sequence.container()) {
        case "java.util.SortedSet", "java.util.NavigableSet", "java.util.TreeSet" ->
            new TreeSet<>(elements);
        case "java.util.Set", "java.util.LinkedHashSet" -> new LinkedHashSet<>(distinct(elements));
        default -> elements;
      };
    } else if (shape instanceof Shape.MapOf map) {
      return map(map, site, depth);
    } else if (shape instanceof Shape.OptionalOf optional) {
      return depth >= DEEPEST || dice.percent(30)
          ? Optional.empty()
          : Optional.of(make(optional.value(), site, depth + 1));
    } else if (shape instanceof Shape.PrimitiveOptional optional) {
      return primitiveOptional(optional);
    } else if (shape instanceof Shape.ArrayOf array) {
      return array(array, site, depth);
    }
    Site.Bound bound = site.bound((Shape.Variable) shape);
    return make(bound.use(), bound.site(), depth);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[dice.below(dice.percent(5) ? 5000 : 20)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) dice.bits();
    }
    return bytes;
  }

  private List<Object> elements(Use element, Site site, int depth) {
    List<Object> elements = new ArrayList<>();
    for (int i = size(depth); i > 0; i--) {
      elements.add(make(element, site, depth + 1));
    }
    return elements;
  }

  private Map<Object, Object> map(Shape.MapOf map, Site site, int depth) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (int i = size(depth); i > 0; i--) {
      Object key =
          map.key().shape() instanceof Shape.Scalar scalar
              ? scalars.key(scalar.type())
              : make(map.key(), site, depth + 1);
      entries.put(key, make(map.value(), site, depth + 1));
    }
    return entries;
  }

  private Object array(Shape.ArrayOf array, Site site, int depth) {
    List<Object> elements = elements(array.element(), site, depth);
    Object made = Array.newInstance(erasure(array.element(), site), elements.size());
    for (int i = 0; i < elements.size(); i++) {
      Array.set(made, i, elements.get(i));
    }
    return made;
  }

  private int size(int depth) {
    return depth >= DEEPEST ? 0 : dice.below(depth >= 2 ? 2 : 4);
  }

  private Object primitiveOptional(Shape.PrimitiveOptional optional) {
    boolean there = dice.percent(70);
    Object value = scalars.make(optional.type());
    return switch (optional.type()) {
      case INT -> there ? OptionalInt.of((int) value) : OptionalInt.empty();
      case LONG -> there ? OptionalLong.of((long) value) : OptionalLong.empty();
      default -> there ? OptionalDouble.of((double) value) : OptionalDouble.empty();
    };
  }

  private Object named(Shape.Named named, Site site, int depth) {
    UserType type = service.types().get(named.name());
    Class<?> loaded = load(service.binaryName(type));
    if (!(type instanceof RecordType record)) {
      return dice.of(loaded.getEnumConstants());
    }
    Site inside = site.inside(service.marked(type), record.variables(), named.arguments());
    Object[] arguments =
        record.components().stream()
            .map(component -> component(component, inside, depth))
            .toArray();
    try {
      Constructor<?> constructor = loaded.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make " + loaded, e);
    }
  }

  private Object component(UserType.Component component, Site inside, int depth) {
    boolean defaulted = component.annotations().contains("Default");
    boolean optional = component.type().nullable() && defaulted;
    return make(optional ? component.type().notNull() : component.type(), inside, depth + 1);
  }

  private Class<?> erasure(Use use, Site site) {
    Shape shape = use.shape();
    if (shape instanceof Shape.Scalar scalar) {
      Class<?> boxed = load(scalar.type().boxed());
      return scalar.primitive()
          ? java.lang.invoke.MethodType.methodType(boxed).unwrap().returnType()
          : boxed;
    } else if (shape instanceof Shape.Bytes) {
      return byte[].class;
    } else if (shape instanceof Shape.Named named) {
      return load(service.binaryName(service.types().get(named.name())));
    } else if (shape instanceof Shape.Sequence sequence) {
      return load(sequence.container());
    } else if (shape instanceof Shape.MapOf) {
      return Map.class;
    } else if (shape instanceof Shape.OptionalOf) {
      return Optional.class;
    } else if (shape instanceof Shape.PrimitiveOptional optional) {
      return primitiveOptional(optional).getClass();
    } else if (shape instanceof Shape.ArrayOf array) {
      return erasure(array.element(), site).arrayType();
    }
    Site.Bound bound = site.bound((Shape.Variable) shape);
    return erasure(bound.use(), bound.site());
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, true, classes);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  /** Arrays of equal parts are two elements of a set in Java, and cannot be told apart in JSON. */
  private static Collection<Object> distinct(Collection<?> elements) {
    Map<String, Object> byParts = new LinkedHashMap<>();
    elements.forEach(
        element -> byParts.putIfAbsent(Arrays.deepToString(new Object[] {element}), element));
    return byParts.values();
  }
}
