package io.kitgen.processor;

import io.kitgen.processor.generate.client.ClientGenerator;
import io.kitgen.processor.generate.contract.ContractGenerator;
import io.kitgen.processor.generate.decorator.DecoratorGenerator;
import io.kitgen.processor.generate.endpoints.EndpointsGenerator;
import io.kitgen.processor.generate.instrumentation.InstrumentationGenerator;
import io.kitgen.processor.generate.json.JsonGenerator;
import io.kitgen.processor.generate.messages.MessagesGenerator;
import io.kitgen.processor.generate.validation.ValidationGenerator;
import io.kitgen.processor.spi.Generator;
import java.util.List;

/** The generators that every service has, in the order of their files. */
final class Generators {

  private Generators() {}

  static List<Generator> core() {
    return List.of(
        new MessagesGenerator(),
        new EndpointsGenerator(),
        new DecoratorGenerator(),
        new InstrumentationGenerator(),
        new ClientGenerator(),
        new ValidationGenerator(),
        new JsonGenerator(),
        new ContractGenerator());
  }
}
