package io.kitgen.benchmarks.peer;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;

/** The work by Quarkus REST, blocking as the others' user code is. */
@Path("/")
@Blocking
public class WorkResource {

  public record SumRequest(long a, long b) {}

  public record SumResponse(long v) {}

  public record ConcatRequest(String a, String b) {}

  public record ConcatResponse(String v) {}

  public record Address(String id, String location, double lat, double lon, List<String> tags) {}

  public record Profile(String id, String name, List<Address> addresses) {}

  @POST
  @Path("sum")
  public SumResponse sum(SumRequest request) {
    return new SumResponse(request.a() + request.b());
  }

  @POST
  @Path("concat")
  public ConcatResponse concat(ConcatRequest request) {
    return new ConcatResponse(request.a() + request.b());
  }

  @PUT
  @Path("profiles/{id}")
  public Profile put(String id, Profile profile) {
    if (!id.equals(profile.id())) {
      throw new BadRequestException("inconsistent ids");
    }
    return profile;
  }
}
