package io.kitgen.dns;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.io.IOException;
import org.xbill.DNS.Name;

/** Asks for the addresses of a host. */
record NameLookup(Name host, int port) implements Lookup {

  @Override
  public Answer ask(Servers servers) throws IOException {
    Addresses addresses = Addresses.ask(servers, host);
    return new Answer(
        Found.read(addresses.all(), each -> Instance.of(each.getHostAddress(), port)),
        addresses.ttl());
  }
}
