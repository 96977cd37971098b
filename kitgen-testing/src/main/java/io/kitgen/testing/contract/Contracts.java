package io.kitgen.testing.contract;

import static java.util.stream.Collectors.joining;

import io.kitgen.contract.Contract;
import io.kitgen.contract.ContractFormatException;
import io.kitgen.contract.compare.Comparison;
import io.kitgen.contract.json.ContractReader;
import io.kitgen.contract.rule.Break;
import io.kitgen.contract.rule.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a service still keeps what an earlier contract of it promised, by the rules of the
 * gate that compares while compiling.
 */
public final class Contracts {

  private Contracts() {}

  /**
   * The contract that was generated for {@code service}.
   *
   * @throws IllegalArgumentException when the interface has none beside it, or one that cannot be
   *     read
   */
  public static Contract of(Class<?> service) {
    String path = Contract.path(service.getName());
    try (@Nullable InputStream in = service.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException(
            service.getName() + " has no " + path + ": is it a @KitService that was compiled?");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The contract in {@code file}.
   *
   * @throws IllegalArgumentException when the file is no contract; the message names the line
   * @throws UncheckedIOException when it cannot be read
   */
  public static Contract read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Contract parse(String text, String place) {
    try {
      return ContractReader.read(text);
    } catch (ContractFormatException e) {
      throw new IllegalArgumentException(place + ":" + e.line() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Fails when {@code after} breaks anybody who relies on {@code before}.
   *
   * @throws AssertionError that lists each break
   */
  public static void assertCompatible(Contract before, Contract after) {
    assertCompatible(before, after, Level.SOURCE, Set.of());
  }

  /**
   * Fails when {@code after} breaks somebody who relies on {@code before}.
   *
   * @param level who is not to break
   * @param accepted breaks that are meant, each as {@code RULE at element}
   * @throws AssertionError that lists each break, and what of {@code accepted} breaks nothing
   */
  public static void assertCompatible(
      Contract before, Contract after, Level level, Set<String> accepted) {
    List<Break> breaks = Comparison.compare(before, after, level);
    List<Break> refused =
        breaks.stream().filter(found -> !accepted.contains(entry(found))).toList();
    List<String> vain =
        accepted.stream()
            .filter(entry -> breaks.stream().noneMatch(found -> entry(found).equals(entry)))
            .sorted()
            .toList();
    if (!refused.isEmpty() || !vain.isEmpty()) {
      throw new AssertionError(
          after.type()
              + " does not keep its contract at "
              + level
              + refused.stream().map(found -> "\n  " + found).collect(joining())
              + vain.stream()
                  .map(entry -> "\n  accepted, but breaks nothing: " + entry)
                  .collect(joining()));
    }
  }

  private static String entry(Break found) {
    return found.name() + " at " + found.element();
  }
}
