package io.kitgen.processor.generate.endpoints;

import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.Declarations;
import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.generate.code.SkippedMethods;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Generator;
import java.util.stream.Stream;

/**
 * Makes {@code ShopEndpoints}: one typed endpoint for each operation, in an immutable set that is
 * itself the service. Over in-process endpoints the set is a server's core, over remote ones it is
 * the client.
 */
public final class EndpointsGenerator implements Generator {

  /** Keeps nothing. */
  public EndpointsGenerator() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    return Stream.of(file(plan, endpoints(plan)));
  }

  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan) {
    return Stream.of(file(plan, Skeleton.of(endpoints(plan), plan.service())));
  }

  private static GeneratedFile file(ServicePlan plan, TypeSpec type) {
    return new GeneratedFile.Type(plan.service().type().packageName(), type);
  }

  // public final class ShopEndpoints implements Shop {
  //   …constants…
  //   …fields and the private constructor…
  //   …of, over, unimplemented, choosing…
  //   …with, withFind, in, asyncOn, serialising…
  //   …the methods of Shop…
  // }
  private static TypeSpec endpoints(ServicePlan plan) {
    EndpointSet set = EndpointSet.of(plan);
    return Declarations.finalService(plan, plan.endpoints())
        .addJavadoc(
            """
            The endpoints of {@link $T}, one for each operation. The set is the service too: over
            endpoints in this process a server's core, over remote ones the client. Immutable and
            thread-safe.
            """,
            plan.service().type())
        .addFields(OperationConstants.of(plan))
        .addFields(set.fields())
        .addMethod(set.constructor())
        .addMethods(SourceMethods.of(set))
        .addMethods(WithMethods.of(set))
        .addMethods(CallMethods.of(set))
        .addMethods(SkippedMethods.refused(plan))
        .addMethods(KeyedMethods.of(plan))
        .build();
  }
}
