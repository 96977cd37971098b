package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.OperationSource.ParameterSource;
import java.util.ArrayList;
import java.util.List;

/** Spoils services: legal Java still, but with operations and annotations that nobody checked. */
public final class WildDice {
  private final Dice dice;

  private WildDice(Dice dice) {
    this.dice = dice;
  }

  /** The wild service of {@code seed}. */
  public static ServiceSource make(long seed) {
    return new WildDice(new Dice(~seed)).spoil(ServiceDice.make(seed));
  }

  private ServiceSource spoil(ServiceSource service) {
    List<String> members = new ArrayList<>(service.extras());
    for (int i = dice.below(4); i > 0; i--) {
      members.add(member());
    }
    List<OperationSource> operations = new ArrayList<>();
    int chance = dice.of(0, 20, 60);
    service.operations().forEach(o -> operations.add(dice.percent(chance) ? spoil(o) : o));
    return service
        .with(service.parents(), operations)
        .with(service.types(), service.errors(), members.stream().distinct().toList());
  }

  // One line, so that two that are alike can be told from two of one signature.
  private String member() {
    String member = dice.of(WildMembers.ALL);
    String annotation = dice.percent(40) ? dice.of(WildMembers.ON_METHODS) + " " : "";
    return member.matches("(@|record |enum |final |sealed ).*") ? member : annotation + member;
  }

  private OperationSource spoil(OperationSource operation) {
    List<String> lines = new ArrayList<>(operation.lines());
    String more = dice.of(WildMembers.ON_METHODS);
    // To javac, parameters are in the scope of their method's annotations.
    boolean hidden =
        more.contains("io.kitgen.Code")
            && operation.parameters().stream().anyMatch(p -> p.name().equals("io"));
    if (!hidden && lines.stream().noneMatch(line -> isAlike(line, more))) {
      lines.add(more);
    }
    List<ParameterSource> parameters = operation.parameters().stream().map(this::spoil).toList();
    return new OperationSource(
        operation.name(),
        lines,
        operation.style(),
        operation.result(),
        operation.context(),
        parameters,
        operation.varargs(),
        operation.thrown());
  }

  private ParameterSource spoil(ParameterSource parameter) {
    String more = dice.of(WildMembers.ON_PARAMETERS) + " ";
    boolean fits = dice.percent(50) && !isAlike(parameter.annotations(), more);
    return new ParameterSource(
        parameter.name(),
        parameter.type(),
        parameter.placement(),
        fits ? parameter.annotations() + more : parameter.annotations());
  }

  private static boolean isAlike(String annotations, String more) {
    String name = more.strip().replaceFirst("\\(.*", "");
    return annotations.matches("(?s).*" + name + "\\b.*");
  }
}
