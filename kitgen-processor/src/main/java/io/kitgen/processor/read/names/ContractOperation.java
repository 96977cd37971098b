package io.kitgen.processor.read.names;

import java.util.List;

/**
 * What a contract resource says of one method.
 *
 * @param parameterTypes as printed in the contract, with type arguments
 */
record ContractOperation(String method, List<String> parameterTypes, List<String> names) {

  /** Whether it is about a method with these erased parameter types. */
  boolean fits(String name, List<String> erasedTypes) {
    return method.equals(name)
        && names.size() == erasedTypes.size()
        && parameterTypes.stream().map(ContractOperation::erased).toList().equals(erasedTypes);
  }

  private static String erased(String type) {
    int start = type.indexOf('<');
    return start < 0 ? type : type.substring(0, start) + type.substring(type.lastIndexOf('>') + 1);
  }
}
