package io.kitgen.benchmarks.peer;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.jsonb.Json;
import java.util.List;

/** The work by avaje-http: routes, injection and JSON are generated. */
@Controller
public class WorkController {

  @Json
  public record SumRequest(long a, long b) {}

  @Json
  public record SumResponse(long v) {}

  @Json
  public record ConcatRequest(String a, String b) {}

  @Json
  public record ConcatResponse(String v) {}

  @Json
  public record Address(String id, String location, double lat, double lon, List<String> tags) {}

  @Json
  public record Profile(String id, String name, List<Address> addresses) {}

  @Post("/sum")
  @Produces(statusCode = 200)
  public SumResponse sum(SumRequest request) {
    return new SumResponse(request.a() + request.b());
  }

  @Post("/concat")
  @Produces(statusCode = 200)
  public ConcatResponse concat(ConcatRequest request) {
    return new ConcatResponse(request.a() + request.b());
  }

  @Put("/profiles/{id}")
  public Profile put(String id, Profile profile) {
    if (!id.equals(profile.id())) {
      throw new IllegalArgumentException("inconsistent ids");
    }
    return profile;
  }
}
