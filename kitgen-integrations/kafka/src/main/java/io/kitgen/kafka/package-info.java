/** The audit log in Kafka. */
@NullMarked
package io.kitgen.kafka;

import org.jspecify.annotations.NullMarked;
