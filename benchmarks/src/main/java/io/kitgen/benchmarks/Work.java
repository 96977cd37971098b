package io.kitgen.benchmarks;

import io.kitgen.Body;
import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Put;
import io.kitgen.ResultName;
import java.util.List;

/** A small call, and one of a kilobyte in and out. */
@KitService(name = "work")
public interface Work {

  /** An address of a profile. */
  record Address(String id, String location, double lat, double lon, List<String> tags) {}

  /** A profile with addresses. */
  record Profile(String id, String name, List<Address> addresses) {}

  /** Sums two numbers. */
  @Post("/sum")
  @ResultName("v")
  long sum(long a, long b);

  /** Joins two texts. */
  @Post("/concat")
  @ResultName("v")
  String concat(String a, String b);

  /** Stores a profile, and gives it back. */
  @Put("/profiles/{id}")
  Profile put(String id, @Body Profile profile) throws InconsistentIdsException;

  /** The id of the path is not the profile's. */
  @ErrorStatus(Code.INVALID_ARGUMENT)
  final class InconsistentIdsException extends Exception {
    private static final long serialVersionUID = 1;

    /** Says so. */
    public InconsistentIdsException() {
      super("inconsistent ids");
    }
  }
}
