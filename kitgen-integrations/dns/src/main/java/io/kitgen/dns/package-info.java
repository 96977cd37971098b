/** Instances in DNS: SRV records with priority and weight, by dnsjava. */
@NullMarked
package io.kitgen.dns;

import org.jspecify.annotations.NullMarked;
