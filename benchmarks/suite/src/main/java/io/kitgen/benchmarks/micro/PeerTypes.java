package io.kitgen.benchmarks.micro;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import java.util.List;

/** The messages as other libraries want them; those with generated codecs ask for a mark. */
public final class PeerTypes {

  private PeerTypes() {}

  /** Asks for a sum. */
  public record SumRequest(long a, long b) {}

  /** The sum. */
  public record SumResponse(long v) {}

  /** An address of a profile. */
  @Json
  @CompiledJson
  public record Address(String id, String location, double lat, double lon, List<String> tags) {}

  /** A profile with addresses. */
  @Json
  @CompiledJson
  public record Profile(String id, String name, List<Address> addresses) {}
}
