package io.kitgen.samples.shipping.handling;

import io.kitgen.Code;
import io.kitgen.HttpApi;
import io.kitgen.JsonPolicy;
import io.kitgen.JsonPolicy.Naming;
import io.kitgen.KitService;
import io.kitgen.MapError;
import io.kitgen.Post;
import io.kitgen.samples.shipping.cargo.InvalidArgumentException;
import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.cargo.UnknownCargoException;
import io.kitgen.samples.shipping.delivery.HandlingType;
import io.kitgen.samples.shipping.location.UnLocode;
import io.kitgen.samples.shipping.location.UnknownLocationException;
import io.kitgen.samples.shipping.voyage.UnknownVoyageException;
import io.kitgen.samples.shipping.voyage.VoyageNumber;
import java.time.Instant;
import java.util.Optional;

/** Is told by ports and ships what they did with a cargo. */
@KitService(name = "handling")
@HttpApi(path = "/handling/v1")
@JsonPolicy(naming = Naming.SNAKE_CASE, caseInsensitive = true)
@MapError(type = InvalidArgumentException.class, code = Code.INVALID_ARGUMENT)
@MapError(type = UnknownCargoException.class, code = Code.NOT_FOUND)
@MapError(type = UnknownLocationException.class, code = Code.INVALID_ARGUMENT)
@MapError(type = UnknownVoyageException.class, code = Code.INVALID_ARGUMENT)
public interface HandlingService {

  /**
   * Registers what was done.
   *
   * @param completionTime when
   * @param trackingId with which cargo
   * @param voyage on which voyage; none on land
   * @param location where
   * @param eventType what
   */
  @Post("/incidents")
  void registerIncident(
      Instant completionTime,
      TrackingId trackingId,
      Optional<VoyageNumber> voyage,
      UnLocode location,
      HandlingType eventType);
}
