package greet.client;

import greet.api.Greeter;
import greet.api.GreeterHttp;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Lets others greet the guests. */
public final class Host {
  private final Greeter greeter;

  /** A host who asks {@code greeter}. */
  public Host(Greeter greeter) {
    this.greeter = greeter;
  }

  /** A host who asks the service at {@code base}. */
  public static Host at(URI base) {
    return new Host(GreeterHttp.client(KitHttpClient.create(), base));
  }

  /** One greeting for each guest. */
  public List<String> welcome(List<String> guests) {
    return guests.stream().map(guest -> greeter.greet(guest, Optional.empty())).toList();
  }
}
