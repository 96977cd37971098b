package io.kitgen.processor.plan.proto;

/** An option of the file: {@code go_package} with its value as written, without quotes. */
public record ProtoOption(String name, String value) {}
