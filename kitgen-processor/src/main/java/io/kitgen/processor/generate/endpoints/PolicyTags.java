package io.kitgen.processor.generate.endpoints;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.generate.code.Comments;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.policy.PolicyPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The policies of operations as facts of their constants, and in words. */
final class PolicyTags {

  private PolicyTags() {}

  // .tag(new RetryPolicy(3, Duration.ofMillis(50), Duration.ofSeconds(1), 0.5))
  // .tag(RequiredScopes.of("add:write"))
  // .keyed(ShopEndpoints::keyedPay)
  static List<CodeBlock> of(ServicePlan plan, OperationPlan operation) {
    List<CodeBlock> facts = new ArrayList<>();
    operation.policies().tags().forEach(policy -> facts.add(tag(policy)));
    List<CodeBlock> scopes =
        operation.policies().scopes().stream().map(scope -> CodeBlock.of("$S", scope)).toList();
    if (!scopes.isEmpty()) {
      facts.add(
          CodeBlock.of(
              ".tag($T.of($L))", RuntimeNames.REQUIRED_SCOPES, CodeBlock.join(scopes, ",$W")));
    }
    if (operation.policies().key().isPresent()) {
      facts.add(CodeBlock.of(".keyed($T::$L)", plan.endpoints(), KeyedMethods.name(operation)));
    }
    return facts;
  }

  private static CodeBlock tag(PolicyPlan policy) {
    List<CodeBlock> values = policy.values().stream().map(PolicyTags::value).toList();
    return CodeBlock.of(
        ".tag(new $T($L))",
        RuntimeNames.policy(policy.kind().tag()),
        CodeBlock.join(values, ",$W"));
  }

  private static CodeBlock value(Object value) {
    return value instanceof Duration time ? time(time) : CodeBlock.of("$L", literal(value));
  }

  private static String literal(Object value) {
    return value instanceof Long number && number > Integer.MAX_VALUE
        ? number + "L"
        : value.toString();
  }

  // Duration.ofMillis(250)
  static CodeBlock time(Duration time) {
    if (time.isZero()) {
      return CodeBlock.of("$T.ZERO", Duration.class);
    }
    boolean whole = time.equals(Duration.ofSeconds(time.toSeconds()));
    return CodeBlock.of(
        "$T.$L($L)",
        Duration.class,
        whole ? "ofSeconds" : "ofMillis",
        literal(whole ? time.toSeconds() : time.toMillis()));
  }

  // <ul>
  //   <li>A call takes at most 250 ms.
  // </ul>
  /** What holds for {@code operation}, as Javadoc behind its first sentence. */
  static CodeBlock words(OperationPlan operation) {
    CodeBlock.Builder list = CodeBlock.builder();
    for (String phrase : PolicyWords.of(operation)) {
      list.add(list.isEmpty() ? "\n<ul>\n" : "").add("  <li>$L.\n", Comments.literal(phrase));
    }
    return list.isEmpty() ? list.build() : list.add("</ul>\n").build();
  }
}
