package io.kitgen.samples.command;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What the flags of a command line say, defaults included. */
public final class Flags {

  private final CommandSpec spec;

  Flags(CommandSpec spec) {
    this.spec = spec;
  }

  /** The value of a flag that {@link ServerCommand#address} added. */
  public InetSocketAddress address(String flag) {
    return spec.findOption(flag).getValue();
  }

  /** The value of a flag that {@link ServerCommand#uri} added. */
  public URI uri(String flag) {
    return spec.findOption(flag).getValue();
  }

  /** The value of a flag that {@link ServerCommand#text} added; empty when nothing was said. */
  public String text(String flag) {
    return spec.findOption(flag).getValue();
  }

  /** The value of a flag that {@link ServerCommand#number} added. */
  public long number(String flag) {
    Long number = spec.findOption(flag).getValue();
    return number;
  }

  /** Whether the flag that {@link ServerCommand#flag} added is there. */
  public boolean isSet(String flag) {
    Boolean set = spec.findOption(flag).getValue();
    return set;
  }

  /** The value of a flag that {@link ServerCommand#duration} added. */
  public Duration duration(String flag) {
    return spec.findOption(flag).getValue();
  }

  /** The value of a flag that {@link ServerCommand#optional} added, if it was there. */
  public <T> Optional<T> optional(String flag, Class<T> type) {
    return Optional.ofNullable(type.cast(spec.findOption(flag).getValue()));
  }
}
