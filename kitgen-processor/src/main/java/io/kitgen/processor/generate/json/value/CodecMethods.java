package io.kitgen.processor.generate.json.value;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.RuntimeNames;
import javax.lang.model.element.Modifier;

/** The heads of the two methods that a type has. */
public final class CodecMethods {

  private CodecMethods() {}

  public static MethodSpec.Builder reader(TypeName type, String name) {
    return MethodSpec.methodBuilder("read" + name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(RuntimeNames.JSON_READER, "in");
  }

  public static MethodSpec.Builder writer(TypeName type, String name) {
    return MethodSpec.methodBuilder("write" + name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(type, "value")
        .addParameter(RuntimeNames.JSON_WRITER, "out");
  }
}
