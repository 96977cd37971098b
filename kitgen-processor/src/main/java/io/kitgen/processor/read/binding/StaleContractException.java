package io.kitgen.processor.read.binding;

/** A class file and a contract that are not about the same interface. */
public final class StaleContractException extends Exception {

  private static final long serialVersionUID = 1;

  StaleContractException(String difference) {
    super(difference);
  }
}
