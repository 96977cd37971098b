/**
 * What every transport must do alike: values of every type, every error, deadlines, cancellation,
 * context, limits and concurrency. A transport is done when a test class of its own that implements
 * {@link io.kitgen.testing.conformance.TransportConformance} passes.
 */
@NullMarked
package io.kitgen.testing.conformance;

import org.jspecify.annotations.NullMarked;
