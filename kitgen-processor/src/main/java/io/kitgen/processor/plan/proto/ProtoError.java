package io.kitgen.processor.plan.proto;

import io.kitgen.processor.plan.ErrorPlan;

/** A declared error with the message of its members. */
public record ProtoError(ErrorPlan error, ProtoType.Message message) {}
