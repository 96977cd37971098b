package io.kitgen.processor.transport.http.place;

/** A header field that the client sends with every request. */
public record HeaderConstant(String name, String value) {}
