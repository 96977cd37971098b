package io.kitgen.processor.generate.instrumentation;

import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.Declarations;
import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.generate.code.SkippedMethods;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Generator;
import java.util.stream.Stream;

/**
 * Makes {@code ShopInstrumentation}: a service in front of a service, which tells a listener of
 * each call with its parameters and results by name, without boxes and without showing what is
 * {@code @Sensitive}.
 */
public final class InstrumentationGenerator implements Generator {

  /** Keeps nothing. */
  public InstrumentationGenerator() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    return Stream.of(file(plan, instrumentation(plan)));
  }

  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan) {
    return Stream.of(file(plan, Skeleton.of(instrumentation(plan), plan.service())));
  }

  private static GeneratedFile file(ServicePlan plan, TypeSpec type) {
    return new GeneratedFile.Type(plan.service().type().packageName(), type);
  }

  // public final class ShopInstrumentation implements Shop {
  //   private final Shop next;
  //   private final CallListener find;
  //   …of, except, withFind…
  //   …the methods of Shop…
  // }
  private static TypeSpec instrumentation(ServicePlan plan) {
    ListenerSet set = ListenerSet.of(plan);
    return Declarations.finalService(plan, set.type())
        .addJavadoc(
            """
            A {@link $1T} that tells listeners of every call, with parameters and results by name, and
            forwards it to another {@code $1T}: a service or a client. What is marked {@code @Sensitive}
            is told by its length alone. A listener that throws fails no call. Immutable; as thread-safe
            as what it forwards to.
            """,
            plan.service().type())
        .addFields(set.fields())
        .addMethod(set.constructor())
        .addMethods(ListenerMethods.of(set))
        .addMethods(plan.operations().stream().map(op -> ToldMethod.of(set, op)).toList())
        .addMethods(SkippedMethods.forwarded(plan, set.next()))
        .build();
  }
}
