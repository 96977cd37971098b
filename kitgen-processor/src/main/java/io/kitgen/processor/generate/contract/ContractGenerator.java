package io.kitgen.processor.generate.contract;

import io.kitgen.contract.Contract;
import io.kitgen.contract.json.ContractWriter;
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

  /** Keeps nothing. */
  public ContractGenerator() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    Contract contract = ServiceContract.of(plan);
    return Stream.of(
        new GeneratedFile.Resource(Contract.path(contract.type()), ContractWriter.write(contract)));
  }
}
