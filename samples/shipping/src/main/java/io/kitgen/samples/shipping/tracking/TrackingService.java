package io.kitgen.samples.shipping.tracking;

import io.kitgen.Code;
import io.kitgen.Get;
import io.kitgen.HttpApi;
import io.kitgen.JsonPolicy;
import io.kitgen.JsonPolicy.Naming;
import io.kitgen.KitService;
import io.kitgen.MapError;
import io.kitgen.ResultName;
import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.cargo.UnknownCargoException;

/** Says where a cargo is. */
@KitService(name = "tracking")
@HttpApi(path = "/tracking/v1")
@JsonPolicy(naming = Naming.SNAKE_CASE, caseInsensitive = true)
@MapError(type = UnknownCargoException.class, code = Code.NOT_FOUND)
public interface TrackingService {

  /** Where the cargo is, and what was and will be done with it. */
  @Get("/cargos/{id}")
  @ResultName("cargo")
  TrackedCargo track(TrackingId id);
}
