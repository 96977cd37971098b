/**
 * Where the instances of a service are: what one is, how they are found, and how one makes itself
 * found. {@link io.kitgen.client.instance.Instancer} and {@link
 * io.kitgen.client.instance.Registrar} are Go kit's, made for many subscribers.
 */
@NullMarked
package io.kitgen.client.instance;

import org.jspecify.annotations.NullMarked;
