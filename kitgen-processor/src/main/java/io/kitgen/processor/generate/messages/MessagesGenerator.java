package io.kitgen.processor.generate.messages;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.Annotations;
import io.kitgen.processor.generate.code.Comments;
import io.kitgen.processor.generate.code.Declarations;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Generator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Makes {@code ShopMessages}: the records that carry the parameters and results of each call. */
public final class MessagesGenerator implements Generator {

  /** Keeps nothing. */
  public MessagesGenerator() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    return Stream.of(new GeneratedFile.Type(plan.service().type().packageName(), messages(plan)));
  }

  /** Records have nothing behind their signatures that could be wrong. */
  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan) {
    return generate(plan);
  }

  // public final class ShopMessages {
  //   private ShopMessages() {}
  //
  //   public record FindRequest(UUID id) { … }
  //
  //   public record FindResponse(Optional<Order> value) { … }
  private static TypeSpec messages(ServicePlan plan) {
    TypeSpec.Builder messages =
        Declarations.finalClass(plan, plan.messages())
            .addJavadoc("The requests and responses of {@link $T}.\n", plan.service().type())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (OperationPlan operation : plan.operations()) {
      messages.addType(request(plan, operation));
      plan.bodies().stream()
          .filter(body -> body.operation().name().equals(operation.name()))
          .forEach(body -> messages.addType(body(plan, body)));
      messages.addType(response(plan, operation));
    }
    return messages.build();
  }

  // public record FindRequest(UUID id)
  private static TypeSpec request(ServicePlan plan, OperationPlan operation) {
    CodeBlock about =
        CodeBlock.of(
            "The parameters of $L.\n$L",
            Comments.link(plan, operation),
            Comments.params(operation.fields()));
    return MessageRecord.of(operation.request(), about, List.of(), components(operation.fields()));
  }

  // public record NoteBody(String text)
  private static TypeSpec body(ServicePlan plan, BodyPlan body) {
    CodeBlock about =
        CodeBlock.of(
            "The part of the $L of $L that travels as a body of its own.\n$L",
            body.part(),
            Comments.link(plan, body.operation()),
            Comments.params(body.fields()));
    return MessageRecord.of(
        body.type(), about, Annotations.ofJackson(body.annotations()), components(body.fields()));
  }

  // public record FindResponse(@JsonValue Optional<Order> value)
  private static TypeSpec response(ServicePlan plan, OperationPlan operation) {
    CodeBlock.Builder about =
        CodeBlock.builder().add("The result of $L.\n", Comments.link(plan, operation));
    String text = operation.model().result().javadoc();
    operation
        .result()
        .filter(result -> !text.isBlank())
        .ifPresent(result -> about.add("\n@param $L $L\n", result.name(), Comments.hanging(text)));
    List<Component> components =
        operation.result().stream()
            .map(result -> Component.of(result, operation.resultWrapped()))
            .toList();
    return MessageRecord.of(operation.response(), about.build(), List.of(), components);
  }

  private static List<Component> components(List<OperationPlan.Field> fields) {
    return fields.stream().map(Component::of).toList();
  }
}
