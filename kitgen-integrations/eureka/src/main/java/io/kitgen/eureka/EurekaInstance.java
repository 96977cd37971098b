package io.kitgen.eureka;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.registry.Labels;
import io.kitgen.client.registry.RegistryClient;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonWriter;

/** How an instance stands in Eureka. */
record EurekaInstance(Eureka eureka, String service, Instance instance) {

  private static final String OWN = "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo";

  String collection() {
    return "/apps/" + RegistryClient.encode(service);
  }

  String path() {
    return collection() + "/" + RegistryClient.encode(id());
  }

  private String id() {
    return instance.host() + ":" + service + ":" + instance.port();
  }

  byte[] json(EurekaStatus status) {
    JsonEncoder<EurekaStatus> document =
        (value, out) -> {
          out.beginObject();
          out.name("instance");
          write(value, out);
          out.endObject();
        };
    return document.write(status);
  }

  private void write(EurekaStatus status, JsonWriter out) {
    out.beginObject();
    text("instanceId", id(), out);
    text("hostName", instance.host(), out);
    text("ipAddr", instance.host(), out);
    text("app", service, out);
    text("vipAddress", service, out);
    text("secureVipAddress", service, out);
    text("status", status.name(), out);
    port("port", !eureka.secure, out);
    port("securePort", eureka.secure, out);
    out.name("dataCenterInfo");
    out.beginObject();
    text("@class", OWN, out);
    text("name", "MyOwn", out);
    out.endObject();
    out.name("leaseInfo");
    out.beginObject();
    out.name("renewalIntervalInSecs");
    out.write(eureka.heartbeat.toSeconds());
    out.name("durationInSecs");
    out.write(eureka.expiry.toSeconds());
    out.endObject();
    out.name("metadata");
    out.beginObject();
    Labels.of(instance).forEach((name, value) -> text(name, value, out));
    out.endObject();
    out.endObject();
  }

  private void port(String name, boolean enabled, JsonWriter out) {
    out.name(name);
    out.beginObject();
    out.name("$");
    out.write(instance.port());
    text("@enabled", Boolean.toString(enabled), out);
    out.endObject();
  }

  private static void text(String name, String value, JsonWriter out) {
    out.name(name);
    out.write(value);
  }
}
