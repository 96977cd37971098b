package io.kitgen.eureka;

/** What Eureka says of an instance. */
public enum EurekaStatus {

  /** It takes calls. */
  UP,

  /** It does not. */
  DOWN,

  /** Not yet. */
  STARTING,

  /** Not for now, though it could. */
  OUT_OF_SERVICE
}
