package io.kitgen.processor.generate.contract;

import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Generator;
import java.util.stream.Stream;

/**
 * Makes {@code META-INF/kitgen/demo.Shop.json}: what the service promises, for those who have its
 * class file only. It has the names of parameters, which class files may lack, and what a later
 * version is compared with.
 */
public final class ContractGenerator implements Generator {

  private static final String FOLDER = "META-INF/kitgen/";

  /** Keeps nothing. */
  public ContractGenerator() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    String path = FOLDER + plan.service().type().reflectionName() + ".json";
    return Stream.of(new GeneratedFile.Resource(path, ContractText.of(plan)));
  }
}
