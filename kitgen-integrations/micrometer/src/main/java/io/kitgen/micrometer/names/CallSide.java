package io.kitgen.micrometer.names;

/** Which side of a call is measured. */
public enum CallSide {
  /** A call that a server answers. */
  SERVER,
  /** One attempt of a client, on the wire. */
  ATTEMPT,
  /** A whole call of a client, with all its attempts and the waiting between them. */
  CALL
}
