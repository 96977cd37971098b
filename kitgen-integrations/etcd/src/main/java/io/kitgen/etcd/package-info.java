/** Instances in etcd: found by a watch, registered with a lease. */
@NullMarked
package io.kitgen.etcd;

import org.jspecify.annotations.NullMarked;
