package io.kitgen.processor.model.facts;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What documents call a type: {@code Order}, {@code OrderPage} for {@code Page<Order>}. */
public final class PublishedName {

  /** Stands for the arguments in the name that the user gives a generic type. */
  private static final String ARGUMENTS = "*";

  // What a schema of OpenAPI and a message of Protocol Buffers may both be called.
  private static final Pattern GOOD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Map<TypeName, DataType> types;

  private PublishedName(Map<TypeName, DataType> types) {
    this.types = types;
  }

  /**
   * The name of {@code type}.
   *
   * @param types those of the service: the arguments of {@code type} may be among them
   */
  public static String of(DataType type, Map<TypeName, DataType> types) {
    return new PublishedName(types).of(type);
  }

  /** Whether every document can carry {@code name}. */
  public static boolean isGood(String name) {
    return GOOD.matcher(name).matches();
  }

  private String of(DataType type) {
    String arguments =
        type.name() instanceof ParameterizedTypeName generic ? words(generic.typeArguments()) : "";
    return Known.text(type.annotations(), Known.KIT_TYPE, "name")
        .map(name -> name.replace(ARGUMENTS, arguments))
        .orElseGet(() -> arguments + type.raw().simpleName());
  }

  private String words(List<? extends TypeName> arguments) {
    return arguments.stream().map(this::word).collect(joining());
  }

  private String word(TypeName type) {
    DataType known = types.get(type);
    if (known != null) {
      return of(known);
    }
    if (type instanceof ArrayTypeName array) {
      return array.componentType().equals(TypeName.BYTE)
          ? "Bytes"
          : word(array.componentType()) + "Array";
    }
    if (type instanceof ParameterizedTypeName generic) {
      return container(generic);
    }
    return type instanceof ClassName name ? name.simpleName() : Words.capitalised(type.toString());
  }

  /** {@code OrderList}; of a map whose keys are plain texts the values alone, {@code OrderMap}. */
  private String container(ParameterizedTypeName type) {
    List<? extends TypeName> arguments = type.typeArguments();
    boolean plainKeys =
        arguments.size() == 2 && arguments.get(0).equals(ClassName.get(String.class));
    return words(plainKeys ? arguments.subList(1, 2) : arguments) + type.rawType().simpleName();
  }
}
