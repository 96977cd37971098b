/** Instances in Kubernetes: the endpoints of a service, watched. */
@NullMarked
package io.kitgen.kubernetes;

import org.jspecify.annotations.NullMarked;
