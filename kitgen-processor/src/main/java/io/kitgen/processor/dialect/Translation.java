package io.kitgen.processor.dialect;

import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.spi.Problem;
import java.util.List;

/**
 * What has become of a service.
 *
 * @param service with annotations of ours alone, as far as they could be translated
 * @param problems what could not be
 */
public record Translation(ServiceModel service, List<Problem> problems) {}
