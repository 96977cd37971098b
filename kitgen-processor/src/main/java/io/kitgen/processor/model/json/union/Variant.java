package io.kitgen.processor.model.json.union;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * One of the types that a value can have.
 *
 * @param type the type, its arguments bound
 * @param id what JSON calls it
 * @param aliases other names under which it is read
 */
public record Variant(TypeName type, String id, List<String> aliases) {}
