package io.kitgen.contract;

import java.util.Optional;

/**
 * What an operation gives back.
 *
 * @param value its one member; empty for {@code void}
 * @param wrapped whether the value is a member of an object; else it is the whole body
 * @param error the member in which a business error travels, if results carry them
 * @param stage whether the Java method returns a stage of it
 */
public record ResultContract(
    Optional<MemberContract> value, boolean wrapped, Optional<String> error, boolean stage) {}
