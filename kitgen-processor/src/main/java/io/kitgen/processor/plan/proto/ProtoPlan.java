package io.kitgen.processor.plan.proto;

import java.util.List;

/**
 * The Protocol Buffers of one service: the content of its {@code .proto}, and what generated code
 * needs to read and write it. A pure function of the plan of the service, made by {@code
 * planning.ProtoPlanner.of}.
 *
 * @param packageName {@code pb}
 * @param service the name of the service: {@code Add}
 * @param file the path of its file, by which others import it: {@code pb/add.proto}
 * @param options of the file, in order
 * @param imports the paths of the files that it needs, in order
 * @param methods in the order of the service
 * @param types the messages and enums that the file declares, in order: those of methods first, as
 *     the methods come, then those that they reach
 * @param errors the declared errors of all operations, each once
 */
public record ProtoPlan(
    String packageName,
    String service,
    String file,
    List<ProtoOption> options,
    List<String> imports,
    List<ProtoMethod> methods,
    List<ProtoType> types,
    List<ProtoError> errors) {

  /** The full name of the service: {@code pb.Add}. */
  public String serviceName() {
    return full(service);
  }

  /** The full name of what is called {@code name} in the package. */
  public String full(String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }
}
