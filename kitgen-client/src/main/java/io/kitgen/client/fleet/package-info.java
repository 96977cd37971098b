/**
 * The instances of one service as one transport: connected once each, watched, picked from for each
 * attempt. What Go kit's {@code Endpointer}, {@code Factory} and {@code lb} are together, for all
 * operations at once.
 */
@NullMarked
package io.kitgen.client.fleet;

import org.jspecify.annotations.NullMarked;
