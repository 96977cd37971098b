package io.kitgen.processor.baseline;

import io.kitgen.contract.Contract;
import io.kitgen.contract.ContractFormatException;
import io.kitgen.contract.json.AcceptedReader;
import io.kitgen.contract.json.ContractReader;
import io.kitgen.contract.json.ContractWriter;
import io.kitgen.contract.rule.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The baseline of one service, and beside it what was accepted since.
 *
 * @param contract {@code api/demo.Shop.json}
 * @param accept {@code api/demo.Shop.accept.json}
 */
record BaselineFile(Path contract, Path accept) {

  private static final String ENDING = ".json";
  private static final String ACCEPT = ".accept" + ENDING;

  /**
   * The one of the interface {@code type}.
   *
   * @param path a file of its own, or the folder of all
   */
  static BaselineFile of(Path path, String type) {
    boolean file = path.toString().endsWith(ENDING) && !Files.isDirectory(path);
    return of(file ? path : path.resolve(type + ENDING));
  }

  static BaselineFile of(Path contract) {
    String name = contract.getFileName().toString();
    String base = name.substring(0, name.length() - ENDING.length());
    return new BaselineFile(contract, contract.resolveSibling(base + ACCEPT));
  }

  /** Whether a file of a folder of baselines is one. */
  static boolean isContract(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) && !name.endsWith(ACCEPT);
  }

  boolean exists() {
    return Files.exists(contract);
  }

  Contract read() throws BaselineException {
    return read(contract, ContractReader::read);
  }

  List<Accepted> accepted() throws BaselineException {
    return Files.exists(accept) ? read(accept, AcceptedReader::read) : List.of();
  }

  private static <T> T read(Path file, Format<T> format) throws BaselineException {
    try {
      return format.read(Files.readString(file));
    } catch (ContractFormatException e) {
      throw BaselineException.of(file, e);
    } catch (IOException e) {
      throw BaselineException.of(file, e);
    }
  }

  /** Whether the file was another one. */
  boolean write(Contract now) throws BaselineException {
    String text = ContractWriter.write(now);
    try {
      if (exists() && Files.readString(contract).equals(text)) {
        return false;
      }
      Files.createDirectories(contract.toAbsolutePath().getParent());
      Files.writeString(contract, text);
      return true;
    } catch (IOException e) {
      throw BaselineException.of(contract, e);
    }
  }

  /** How a text is read. */
  @FunctionalInterface
  private interface Format<T> {
    T read(String text) throws ContractFormatException;
  }
}
