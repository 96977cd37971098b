package io.kitgen.processor.model.bean;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A builder of a class.
 *
 * @param type the builder's: {@code Order.Builder}
 * @param factory the static method of the class that makes one; empty where its constructor does
 * @param properties what it takes
 * @param build the method that ends it
 * @param objection why generated code cannot use it, if so
 */
public record Builder(
    TypeName type,
    Optional<String> factory,
    List<Property> properties,
    String build,
    Optional<String> objection,
    Origin origin) {}
