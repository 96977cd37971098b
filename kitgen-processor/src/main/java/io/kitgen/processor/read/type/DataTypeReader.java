package io.kitgen.processor.read.type;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads and remembers the types of users among those that are read. */
public interface DataTypeReader {

  /** Those that were read, by bound name, first reached first. */
  Map<TypeName, DataType> all();

  /** Reads {@code type} unless it was read; false when its name is too long to be meant. */
  boolean enter(TypeName key, DeclaredType type, Place place);

  /** Why a value of {@code type} cannot be told by its parts; empty when it can. */
  Optional<String> objection(TypeElement type);
}
