/** Which instances are fit to be picked. */
@NullMarked
package io.kitgen.client.health;

import org.jspecify.annotations.NullMarked;
