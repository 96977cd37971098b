package io.kitgen.processor.baseline;

import io.kitgen.contract.ContractFormatException;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.ContractProblems;
import java.io.IOException;
import java.nio.file.Path;

/** A file of the baseline that cannot be read or written. */
final class BaselineException extends Exception {

  private static final long serialVersionUID = 1;

  private final String place;

  private BaselineException(String place, String message) {
    super(message);
    this.place = place;
  }

  static BaselineException of(Path file, IOException e) {
    return new BaselineException(Gate.text(file), e.toString());
  }

  static BaselineException of(Path file, ContractFormatException e) {
    return new BaselineException(Gate.text(file) + ":" + e.line(), String.valueOf(e.getMessage()));
  }

  Problem problem(Origin origin) {
    return ContractProblems.BAD_BASELINE.at(origin, place, String.valueOf(getMessage()));
  }
}
