/** Instances in ZooKeeper: found by watches, registered as ephemeral nodes. */
@NullMarked
package io.kitgen.zookeeper;

import org.jspecify.annotations.NullMarked;
