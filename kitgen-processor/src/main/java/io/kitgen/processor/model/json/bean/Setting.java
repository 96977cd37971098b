package io.kitgen.processor.model.json.bean;

import io.kitgen.processor.model.DataType.Accessor;
import io.kitgen.processor.model.json.JsonMember;
import java.util.Optional;

/**
 * A member that is set on what is made.
 *
 * @param setter how
 * @param getter how it is asked afterwards, if it can be
 */
public record Setting(JsonMember member, Accessor setter, Optional<Accessor> getter) {}
