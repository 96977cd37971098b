package io.kitgen.processor.transport.grpc.schema;

import java.util.List;

/**
 * A file.
 *
 * @param name its path, by which others import it: {@code pb/add.proto}
 * @param packageName {@code pb}; empty for none
 * @param imports the paths of the files that it needs, sorted
 * @param options in the order of their names
 * @param types in order
 * @param comment what its first lines say
 */
public record FileSchema(
    String name,
    String packageName,
    List<String> imports,
    List<Option> options,
    ServiceSchema service,
    List<TypeSchema> types,
    String comment) {

  /** The full name of what is called {@code name} in the package. */
  public String full(String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /**
   * An option of the file.
   *
   * @param value a text without its quotes, a truth value or the name of a constant
   */
  public record Option(FileOption option, String value) {}
}
