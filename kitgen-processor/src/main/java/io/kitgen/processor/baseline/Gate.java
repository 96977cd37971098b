package io.kitgen.processor.baseline;

import static java.util.stream.Collectors.joining;

import io.kitgen.contract.Contract;
import io.kitgen.contract.compare.Comparison;
import io.kitgen.contract.rule.Accepted;
import io.kitgen.contract.rule.Break;
import io.kitgen.contract.rule.Level;
import io.kitgen.processor.generate.contract.ServiceContract;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.number.Numbers;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.ContractProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares each service with its checked-in baseline, where the user asks for that. */
public final class Gate {

  private final BaselineOptions options;

  private Gate(BaselineOptions options) {
    this.options = options;
  }

  /** The names of the options that it has. */
  public static Set<String> options() {
    return BaselineOptions.NAMES;
  }

  /**
   * The gate that {@code options} ask for, which may be none.
   *
   * @param ci whether a server builds
   */
  public static Gate of(Map<String, String> options, boolean ci) {
    return new Gate(BaselineOptions.of(options, ci));
  }

  /** What is to be said of a service that could be generated. */
  public List<Problem> check(ServicePlan plan) {
    if (options.path().isEmpty() || !options.problems().isEmpty()) {
      return options.problems();
    }
    Origin origin = plan.service().origin();
    Contract now = ServiceContract.of(plan);
    BaselineFile file = BaselineFile.of(options.path().get(), now.type());
    if (!file.exists() && !options.update()) {
      return List.of(ContractProblems.NO_BASELINE.at(origin, now.type(), text(file.contract())));
    }
    try {
      return options.update() ? update(file, now, origin) : compare(file, now, plan.service());
    } catch (BaselineException e) {
      return List.of(e.problem(origin));
    }
  }

  /**
   * The numbers that the baseline of {@code service} gives, which stay as they are. Where it cannot
   * be read there are none, and {@link #check} says why.
   */
  public Numbers numbers(ServiceModel service) {
    if (options.path().isEmpty()) {
      return Numbers.NONE;
    }
    BaselineFile file = BaselineFile.of(options.path().get(), service.type().reflectionName());
    try {
      return file.exists() ? KnownNumbers.of(file.read()) : Numbers.NONE;
    } catch (BaselineException e) {
      return Numbers.NONE;
    }
  }

  /** As it is written, with slashes everywhere. */
  static String text(Path path) {
    return path.toString().replace('\\', '/');
  }

  private List<Problem> compare(BaselineFile file, Contract now, ServiceModel service)
      throws BaselineException {
    Contract before = file.read();
    List<Accepted> accepted = file.accepted();
    SpotOrigins origins = new SpotOrigins(service);
    List<Problem> problems = new ArrayList<>();
    for (Break found : Comparison.compare(before, now, options.level())) {
      if (accepted.stream().noneMatch(entry -> entry.covers(found))) {
        problems.add(
            ContractProblems.BREAKS_BASELINE.at(
                origins.of(found.spot()),
                found.name(),
                found.element(),
                found.message(),
                text(file.contract()),
                text(file.accept())));
      }
    }
    // A looser gate sees fewer breaks; an entry for a stricter one is no mistake.
    List<Break> all = Comparison.compare(before, now, Level.SOURCE);
    for (Accepted entry : accepted) {
      if (all.stream().noneMatch(entry::covers)) {
        problems.add(
            ContractProblems.NOTHING_ACCEPTED.at(
                service.origin(),
                text(file.accept()),
                entry.line(),
                entry.rule(),
                entry.element(),
                hint(entry, all)));
      }
    }
    return problems;
  }

  private static String hint(Accepted entry, List<Break> all) {
    return all.stream()
        .filter(
            found -> found.element().equals(entry.element()) || found.name().equals(entry.rule()))
        .map(found -> "; there is " + found.name() + " at " + found.element())
        .findFirst()
        .orElse("");
  }

  private static List<Problem> update(BaselineFile file, Contract now, Origin origin)
      throws BaselineException {
    String taken = taken(file, now);
    return file.write(now)
        ? List.of(ContractProblems.BASELINE_WRITTEN.at(origin, text(file.contract()), taken))
        : List.of();
  }

  /** What the new baseline takes for granted that broke the old one. */
  private static String taken(BaselineFile file, Contract now) {
    try {
      List<Break> breaks =
          file.exists() ? Comparison.compare(file.read(), now, Level.SOURCE) : List.of();
      return breaks.isEmpty()
          ? ""
          : breaks.stream()
              .map(found -> found.name() + " at " + found.element())
              .collect(joining(", ", ", which takes in ", ""));
    } catch (BaselineException e) {
      return ", in place of one that could not be read";
    }
  }

  /**
   * The baselines of services that are gone.
   *
   * @param exists whether there is an interface of a binary name
   */
  public List<Problem> gone(Predicate<String> exists) {
    Optional<Path> folder = options.path().filter(Files::isDirectory);
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(BaselineFile::isContract).sorted().flatMap(f -> gone(f, exists)).toList();
    } catch (IOException e) {
      return List.of(BaselineException.of(folder.get(), e).problem(Origin.UNKNOWN));
    }
  }

  private static Stream<Problem> gone(Path file, Predicate<String> exists) {
    try {
      String type = BaselineFile.of(file).read().type();
      return exists.test(type)
          ? Stream.empty()
          : Stream.of(ContractProblems.SERVICE_GONE.at(Origin.UNKNOWN, text(file), type));
    } catch (BaselineException e) {
      // Its service has said it, if it is there.
      return Stream.empty();
    }
  }
}
