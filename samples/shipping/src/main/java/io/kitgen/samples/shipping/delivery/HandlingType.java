package io.kitgen.samples.shipping.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be done with a cargo. */
public enum HandlingType {
  /** It was taken in. */
  @JsonProperty("Receive")
  RECEIVE,
  /** It was brought aboard. */
  @JsonProperty("Load")
  LOAD,
  /** It was brought ashore. */
  @JsonProperty("Unload")
  UNLOAD,
  /** It was cleared. */
  @JsonProperty("Customs")
  CUSTOMS,
  /** It was given to who waited for it. */
  @JsonProperty("Claim")
  CLAIM
}
