package io.kitgen.contract;

/** A text that is no contract, or none that this version can read. */
public final class ContractFormatException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;

  /**
   * What is wrong at {@code line}.
   *
   * @param line from 1
   */
  public ContractFormatException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** Where in the text, from 1. */
  public int line() {
    return line;
  }
}
