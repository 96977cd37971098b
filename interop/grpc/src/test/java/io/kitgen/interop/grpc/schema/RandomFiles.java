package io.kitgen.interop.grpc.schema;

import io.kitgen.processor.plan.proto.ProtoScalar;
import io.kitgen.processor.plan.proto.ProtoType.Reservations;
import io.kitgen.processor.transport.grpc.schema.FieldSchema;
import io.kitgen.processor.transport.grpc.schema.FieldSchema.Label;
import io.kitgen.processor.transport.grpc.schema.FieldSchema.Value;
import io.kitgen.processor.transport.grpc.schema.FileOption;
import io.kitgen.processor.transport.grpc.schema.FileSchema;
import io.kitgen.processor.transport.grpc.schema.ServiceSchema;
import io.kitgen.processor.transport.grpc.schema.TypeSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Files of every form, with names that are easily mistaken for each other. */
final class RandomFiles {

  private static final List<String> SEGMENTS = List.of("google", "protobuf", "pb", "order", "v1");
  private static final List<String> TYPES =
      List.of("Order", "OrderEntry", "Item", "ItemEntry", "Shape", "Timestamp", "google", "Pb");
  private static final List<String> FIELDS =
      List.of(
          "order", "item", "x", "_y", "unit_price", "line_2", "google", "a__b", "tail_", "kind");
  private static final List<ProtoScalar> KEYS =
      Arrays.stream(ProtoScalar.values())
          .filter(
              kind ->
                  kind != ProtoScalar.DOUBLE
                      && kind != ProtoScalar.FLOAT
                      && kind != ProtoScalar.BYTES)
          .toList();
  private static final List<String> COMMENTS =
      List.of("", "", "One line.", "Two\nlines: */ /* \"quoted\" \\ é.", "First.\n\nSecond.");

  private final Random random;
  private final String packageName;
  private final List<FileSchema> earlier;
  private final Set<String> imports = new TreeSet<>();
  private final List<String> messages = new ArrayList<>();
  private final List<String> enums = new ArrayList<>();

  private RandomFiles(Random random, String packageName, List<FileSchema> earlier) {
    this.random = random;
    this.packageName = packageName;
    this.earlier = earlier;
  }

  /** {@code count} of them, each of which may import those before it. */
  static List<FileSchema> of(long seed, int count) {
    Random random = new Random(seed);
    List<FileSchema> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String packageName = "t" + i;
      for (int depth = random.nextInt(4); depth > 0; depth--) {
        packageName += "." + SEGMENTS.get(random.nextInt(SEGMENTS.size()));
      }
      files.add(new RandomFiles(random, i == 0 ? "" : packageName, files).file());
    }
    return files;
  }

  private FileSchema file() {
    for (String type : some(TYPES)) {
      if (packageName.isEmpty() && type.equals("google")) {
        continue; // Google has it.
      }
      (random.nextInt(4) == 0 ? enums : messages).add(type);
    }
    messages.add("Request");
    List<TypeSchema> types = new ArrayList<>();
    messages.forEach(name -> types.add(message(name)));
    enums.forEach(name -> types.add(constants(name)));
    ServiceSchema service = service();
    return new FileSchema(
        packageName.replace('.', '/') + (packageName.isEmpty() ? "" : "/") + "service.proto",
        packageName,
        List.copyOf(imports),
        options(),
        service,
        types,
        "Random.");
  }

  private List<FileSchema.Option> options() {
    return some(List.of(FileOption.values())).stream()
        .sorted(Comparator.comparing(FileOption::text))
        .map(option -> new FileSchema.Option(option, value(option)))
        .toList();
  }

  private String value(FileOption option) {
    if (option.isText()) {
      return "a\"\\\n\t\u0001é/" + random.nextInt(99);
    }
    return option == FileOption.OPTIMIZE_FOR ? "CODE_SIZE" : Boolean.toString(random.nextBoolean());
  }

  private ServiceSchema service() {
    List<ServiceSchema.Method> methods = new ArrayList<>();
    for (String name : some(List.of("Get", "Put", "Request", "Watch", "google"))) {
      methods.add(
          new ServiceSchema.Method(
              name,
              new ServiceSchema.Payload(anyMessage(), random.nextBoolean()),
              new ServiceSchema.Payload(anyMessage(), random.nextBoolean()),
              random.nextBoolean(),
              any(ServiceSchema.Idempotency.values()),
              comment()));
    }
    return new ServiceSchema("Things", methods, comment());
  }

  private TypeSchema message(String name) {
    boolean union = random.nextInt(4) == 0;
    List<FieldSchema> fields = new ArrayList<>();
    int number = 1;
    for (String field : some(FIELDS)) {
      number += 1 + (random.nextInt(5) == 0 ? random.nextInt(100_000) + 19_999 : 0);
      if (!union || !field.equals("kind")) {
        fields.add(field(field, number, union ? Label.NONE : any(Label.values())));
      }
    }
    boolean isUnion = union && !fields.isEmpty();
    return new TypeSchema.Message(
        name,
        fields,
        isUnion ? Optional.of("kind") : Optional.empty(),
        reservations(number + 1),
        comment());
  }

  private FieldSchema field(String name, int number, Label label) {
    Value value = value();
    // A message knows by itself whether it is there.
    Label fitting = label == Label.OPTIONAL && value instanceof Value.Message ? Label.NONE : label;
    return new FieldSchema(
        name,
        number,
        fitting,
        fitting == Label.MAP ? Optional.of(any(KEYS)) : Optional.empty(),
        value,
        random.nextInt(4) == 0 ? Optional.of("json \"" + name + "\" é") : Optional.empty(),
        comment());
  }

  private Value value() {
    return switch (random.nextInt(5)) {
      case 0 -> new Value.Message(anyMessage());
      case 1 ->
          enums.isEmpty() ? new Value.Message(anyMessage()) : new Value.Enum(full(any(enums)));
      case 2 -> {
        imports.add("google/protobuf/timestamp.proto");
        yield new Value.Message("google.protobuf.Timestamp");
      }
      default -> new Value.Scalar(any(List.of(ProtoScalar.values())));
    };
  }

  private String anyMessage() {
    if (earlier.isEmpty() || random.nextInt(3) > 0) {
      return full(any(messages));
    }
    FileSchema other = any(earlier);
    imports.add(other.name());
    return other.full("Request");
  }

  private TypeSchema constants(String name) {
    String prefix = name.toUpperCase(Locale.ROOT) + "_";
    List<TypeSchema.Constant> constants = new ArrayList<>();
    constants.add(new TypeSchema.Constant(prefix + "UNSPECIFIED", 0, ""));
    for (int i = random.nextInt(4); i > 0; i--) {
      constants.add(
          new TypeSchema.Constant(prefix + "C" + i, random.nextBoolean() ? i : -i, comment()));
    }
    return new TypeSchema.Enum(name, constants, reservations(100), comment());
  }

  private Reservations reservations(int from) {
    if (random.nextInt(3) > 0) {
      return Reservations.NONE;
    }
    List<Integer> numbers = new ArrayList<>();
    int number = Math.max(from, 20_000);
    for (int i = random.nextInt(6); i > 0; i--) {
      number += 1 + random.nextInt(2);
      numbers.add(number);
    }
    return new Reservations(
        numbers, random.nextBoolean() ? List.of("gone", "gone_too") : List.of());
  }

  private String full(String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  private String comment() {
    return any(COMMENTS);
  }

  private <T> List<T> some(List<T> all) {
    return all.stream().filter(each -> random.nextBoolean()).toList();
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> T any(T[] all) {
    return any(List.of(all));
  }
}
