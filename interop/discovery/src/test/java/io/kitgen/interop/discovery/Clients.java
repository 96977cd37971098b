package io.kitgen.interop.discovery;

import io.kitgen.client.instance.Instancer;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.samples.addsvc.AddServiceClient;
import io.kitgen.samples.addsvc.AddServiceHttp;
import java.net.URI;
import java.time.Duration;

/** The client under test: what a user writes, and a count of what goes where. */
final class Clients {

  private Clients() {}

  static AddServiceClient client(Instancer instances, Load load) {
    return AddServiceClient.over(
            AddServiceHttp.transport(KitHttpClient.create(), URI.create("http://addsvc"))
                .withErrors(ErrorBody.goKit()))
        .instances(instances)
        .attemptTimeout(Duration.ofSeconds(2))
        .perInstance(load::at)
        .build();
  }
}
