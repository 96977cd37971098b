package io.kitgen.client.registry;

import java.io.IOException;

/** An answer that a registry should not have given; the message says who was asked what. */
final class Refusal extends IOException {

  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
