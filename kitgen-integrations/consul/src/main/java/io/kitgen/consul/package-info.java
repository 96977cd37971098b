/** Instances in HashiCorp's Consul: found there and registered there. */
@NullMarked
package io.kitgen.consul;

import org.jspecify.annotations.NullMarked;
