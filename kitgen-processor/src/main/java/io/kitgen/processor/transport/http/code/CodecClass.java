package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Sides;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.code.text.HttpNames;
import io.kitgen.processor.transport.http.code.text.TextParameters;
import javax.lang.model.element.Modifier;

/** Prints the codec of one operation. */
final class CodecClass {

  private CodecClass() {}

  // private static final class FindCodec implements HttpCodec<FindRequest, FindResponse> {
  //   private static final HttpParam<UUID> ID = HttpParam.path("id", TextFormats.UUID);
  //
  //   @Override
  //   public FindRequest readRequest(RequestReader in) {
  //     return new FindRequest(ID.required(in));
  //   }
  //   …
  static TypeSpec of(BoundOperation bound, JsonPlan json) {
    TextParameters texts = new TextParameters(bound.service(), bound.http());
    RequestCode request = new RequestCode(bound, json, texts);
    ResponseCode response = new ResponseCode(bound, json, texts);
    TypeSpec.Builder codec = TypeSpec.classBuilder(bound.codecName());
    codec
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(
            ParameterizedTypeName.get(HttpNames.CODEC, bound.request(), bound.response()))
        .addFields(texts.constants(json));
    ServiceModel service = bound.service().service();
    // Of messages that flow the operation's constant knows the codec, and the rest is the
    // runtime's.
    boolean whole = bound.operation().messagesOut().isEmpty();
    ClassName in = bound.request();
    ClassName out = bound.response();
    if (Sides.server(service)) {
      codec.addMethod(reader("readRequest", in, HttpNames.REQUEST_READER, request.read()));
    }
    if (Sides.client(service)) {
      codec.addMethod(
          writer("writeRequest", in, "request", HttpNames.REQUEST_WRITER, request.write()));
    }
    if (whole && Sides.client(service)) {
      codec.addMethod(reader("readResponse", out, HttpNames.RESPONSE_READER, response.read()));
    }
    if (whole && Sides.server(service)) {
      codec.addMethod(
          writer("writeResponse", out, "response", HttpNames.RESPONSE_WRITER, response.write()));
    }
    return codec
        .addMethods(response.methods(Sides.client(service), Sides.server(service)))
        .addMethods(texts.methods())
        .build();
  }

  private static MethodSpec reader(
      String name, TypeName message, ClassName reader, CodeBlock body) {
    return override(name).returns(message).addParameter(reader, "in").addCode(body).build();
  }

  private static MethodSpec writer(
      String name, TypeName message, String parameter, ClassName writer, CodeBlock body) {
    return override(name)
        .addParameter(message, parameter)
        .addParameter(writer, "out")
        .addCode(body)
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
