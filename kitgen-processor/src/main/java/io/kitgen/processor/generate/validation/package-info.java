/** Makes {@code ShopValidation}: what constraints ask of requests, as straight-line code. */
@NullMarked
package io.kitgen.processor.generate.validation;

import org.jspecify.annotations.NullMarked;
