package io.kitgen.samples.shipping.routing;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.ResultName;
import io.kitgen.Side;
import io.kitgen.policy.Timeout;
import io.kitgen.samples.shipping.location.UnLocode;
import io.kitgen.samples.shipping.voyage.VoyageNumber;
import java.time.Instant;
import java.util.List;

/** The path finder. It is somebody else's, so that only its client is generated. */
@KitService(name = "pathfinder", generate = Side.CLIENT)
public interface PathFinder {

  /** The ways from one place to another. */
  @Get("/paths")
  @ResultName("paths")
  @Timeout("1s")
  List<TransitPath> paths(UnLocode from, UnLocode to);

  /**
   * A way.
   *
   * @param edges its parts, in order
   */
  record TransitPath(List<TransitEdge> edges) {}

  /**
   * A part of a way.
   *
   * @param origin where it begins
   * @param destination where it ends
   * @param voyage by which voyage
   * @param departure when it begins
   * @param arrival when it ends
   */
  record TransitEdge(
      UnLocode origin,
      UnLocode destination,
      VoyageNumber voyage,
      Instant departure,
      Instant arrival) {}
}
