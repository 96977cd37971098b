package io.kitgen.processor;

import io.kitgen.processor.write.SourceFile;
import io.kitgen.processor.write.SourcePrinter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What comes of a service, printed and ready to be written.
 *
 * @param failure a defect of ours, or of a transport's author; then there is nothing else
 */
record Product(
    Optional<Generation> generation, List<SourceFile> files, Optional<Throwable> failure) {

  /** What {@code generation} gives, printed; a failure becomes a value. */
  static Product of(Supplier<Generation> generation, SourcePrinter printer) {
    try {
      Generation made = generation.get();
      return new Product(
          Optional.of(made), made.files().stream().map(printer::print).toList(), Optional.empty());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return failed(e);
    }
  }

  static Product failed(Throwable failure) {
    return new Product(Optional.empty(), List.of(), Optional.of(failure));
  }
}
