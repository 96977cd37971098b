/**
 * Instances as the entries of a registry that has a text under a key for each: for those who write
 * an {@link io.kitgen.client.instance.Instancer} for one.
 */
@NullMarked
package io.kitgen.client.entry;

import org.jspecify.annotations.NullMarked;
