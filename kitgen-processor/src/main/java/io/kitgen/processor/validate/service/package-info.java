/** Rules about the service as a whole. */
@NullMarked
package io.kitgen.processor.validate.service;

import org.jspecify.annotations.NullMarked;
