package io.kitgen.processor.generate.code;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.OperationPlan;

/** How the generated types that belong together name each other's messages and codecs. */
public final class MessageNames {

  private MessageNames() {}

  /**
   * {@code message} as another generated type names it: imported by itself, so that {@code
   * SumRequest} is written and not {@code AddServiceMessages.SumRequest}. JavaPoet imports no
   * nested type of its own accord, so its holder is given out as a package, which is what an import
   * declaration makes of it anyway. A type in the unnamed package cannot be imported.
   */
  public static ClassName imported(ClassName message) {
    ClassName holder = message.enclosingClassName();
    return holder == null || message.packageName().isEmpty()
        ? message
        : ClassName.get(holder.canonicalName(), message.simpleName());
  }

  /** The constant of the JSON class that holds the codec of the request: {@code SUM_REQUEST}. */
  public static String requestCodec(OperationPlan operation) {
    return operation.constant() + "_REQUEST";
  }

  /** The constant of the JSON class that holds the codec of the response: {@code SUM_RESPONSE}. */
  public static String responseCodec(OperationPlan operation) {
    return operation.constant() + "_RESPONSE";
  }

  /** The constant of the JSON class that holds the codec of the body: {@code SUM_BODY}. */
  public static String bodyCodec(BodyPlan body) {
    return body.constant();
  }
}
