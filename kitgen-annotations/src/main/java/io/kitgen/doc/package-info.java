/**
 * Annotations for the documents of a service, such as OpenAPI. They say things to readers and
 * change nothing of how a call runs.
 */
@NullMarked
package io.kitgen.doc;

import org.jspecify.annotations.NullMarked;
