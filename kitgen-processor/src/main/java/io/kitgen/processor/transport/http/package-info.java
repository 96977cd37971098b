/** The transport that every service has by default: JSON over HTTP. */
@NullMarked
package io.kitgen.processor.transport.http;

import org.jspecify.annotations.NullMarked;
