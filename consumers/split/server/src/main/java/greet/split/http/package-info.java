/** Greetings over HTTP. */
@KitBinding(service = Greeter.class, transports = KitBinding.HTTP)
package greet.split.http;

import greet.split.Greeter;
import io.kitgen.KitBinding;
