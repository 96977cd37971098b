package demo;

/** Not io.kitgen.runtime.Endpoint. */
public record Endpoint(String host) {}
