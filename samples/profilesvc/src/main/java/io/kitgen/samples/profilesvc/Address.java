package io.kitgen.samples.profilesvc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.kitgen.Default;

/**
 * Where somebody lives.
 *
 * @param id unique within a profile
 * @param location the place, empty when it is not known
 */
public record Address(@Default("") String id, @JsonInclude(Include.NON_EMPTY) String location) {}
