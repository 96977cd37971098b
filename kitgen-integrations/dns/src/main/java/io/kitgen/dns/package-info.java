/**
 * Instances in DNS, by dnsjava: SRV records with their priorities and weights, and addresses, asked
 * for again when their time to live is over.
 */
@NullMarked
package io.kitgen.dns;

import org.jspecify.annotations.NullMarked;
