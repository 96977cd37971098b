/** Whether services can be called, as load balancers and orchestrators ask over gRPC. */
@NullMarked
package io.kitgen.rpc.health;

import org.jspecify.annotations.NullMarked;
