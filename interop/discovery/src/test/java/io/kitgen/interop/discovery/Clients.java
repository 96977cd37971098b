package io.kitgen.interop.discovery;

import io.kitgen.client.fleet.Fleet;
import io.kitgen.client.fleet.Tried;
import io.kitgen.client.health.Outliers;
import io.kitgen.client.instance.Instancer;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.Retries;
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
    KitHttpClient http = KitHttpClient.create();
    Fleet fleet =
        Fleet.of(
                instances,
                instance ->
                    AddServiceHttp.transport(http, URI.create("http://" + instance.address()))
                        .withErrors(ErrorBody.goKit()))
            .health(Outliers.standard())
            .perInstance(load::at)
            .build();
    return AddServiceClient.over(fleet)
        .retry(Tried.across(Retries.of(RetryPolicy.DEFAULT)))
        .attemptTimeout(Duration.ofSeconds(1))
        .closing(http, instances)
        .build();
  }
}
