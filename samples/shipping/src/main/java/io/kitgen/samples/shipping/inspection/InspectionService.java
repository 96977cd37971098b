package io.kitgen.samples.shipping.inspection;

import io.kitgen.KitService;
import io.kitgen.samples.shipping.delivery.HandlingEvent;

/** Is told what was done with cargos. It is called within the process alone. */
@KitService(name = "inspection")
public interface InspectionService {

  /** Takes note of an event, and tells who needs to know. */
  void cargoWasHandled(HandlingEvent event);
}
