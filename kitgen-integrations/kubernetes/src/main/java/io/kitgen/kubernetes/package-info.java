/** Instances in Kubernetes: those of a service, by its EndpointSlices. */
@NullMarked
package io.kitgen.kubernetes;

import org.jspecify.annotations.NullMarked;
