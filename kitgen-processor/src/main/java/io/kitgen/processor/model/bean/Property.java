package io.kitgen.processor.model.bean;

import io.kitgen.processor.model.DataType.Member;
import java.util.Optional;

/**
 * A property of a class, put together from what Jackson sees of it: field, getter, setter.
 *
 * @param member its name, type and merged annotations
 * @param getter how its value is taken, if generated code can
 * @param setter how its value is set, if generated code can
 * @param hidden what Jackson would use by reflection where generated code has nothing: "the private
 *     field tags"
 */
public record Property(
    Member member,
    Optional<Accessor> getter,
    Optional<Accessor> setter,
    Optional<String> hidden) {}
