package io.kitgen.processor.plan.json;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.json.JsonMember;
import java.util.List;

/**
 * What makes two uses of a type the same to JSON: the type, and at which of its arguments null is
 * let pass.
 */
record TypeIdentity(TypeName key, List<Boolean> nulls) {

  static TypeIdentity of(TypeUse use) {
    return use.shape() instanceof TypeShape.Named named
        ? of(named.name())
        : new TypeIdentity(
            use.key(), TypeWalk.within(use).skip(1).map(JsonMember::allowsNull).toList());
  }

  static TypeIdentity of(TypeName named) {
    return new TypeIdentity(named, List.of());
  }
}
