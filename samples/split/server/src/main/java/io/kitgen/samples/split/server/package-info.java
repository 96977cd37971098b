/** The service over HTTP: {@code RatesHttp} is generated here. */
@KitBinding(service = Rates.class, transports = KitBinding.HTTP)
@NullMarked
package io.kitgen.samples.split.server;

import io.kitgen.KitBinding;
import io.kitgen.samples.split.api.Rates;
import org.jspecify.annotations.NullMarked;
