/**
 * What speaks with a registry that has JSON over HTTP: for those who write an {@link
 * io.kitgen.client.instance.Instancer} or a {@link io.kitgen.client.instance.Registrar} for one.
 */
@NullMarked
package io.kitgen.client.registry;

import org.jspecify.annotations.NullMarked;
