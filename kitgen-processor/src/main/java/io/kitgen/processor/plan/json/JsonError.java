package io.kitgen.processor.plan.json;

import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.ErrorPlan;
import java.util.List;

/**
 * A declared error as an object of its own.
 *
 * @param name what its methods are called after: {@code SoldOut} for {@code readSoldOut}
 * @param members the properties that travel, in the order of {@link ErrorPlan#members}
 */
public record JsonError(ErrorPlan plan, String name, List<JsonMember> members) {}
