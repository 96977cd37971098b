/** What Prometheus scrapes. Needs {@code micrometer-registry-prometheus}, which is optional. */
@NullMarked
package io.kitgen.micrometer.prometheus;

import org.jspecify.annotations.NullMarked;
