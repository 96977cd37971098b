/** Traces by OpenTelemetry. */
@NullMarked
package io.kitgen.opentelemetry;

import org.jspecify.annotations.NullMarked;
