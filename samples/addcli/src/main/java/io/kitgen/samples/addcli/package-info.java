/** Go kit's addcli: the command line over the generated client. */
@NullMarked
package io.kitgen.samples.addcli;

import org.jspecify.annotations.NullMarked;
