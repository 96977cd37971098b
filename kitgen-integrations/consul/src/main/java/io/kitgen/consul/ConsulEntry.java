package io.kitgen.consul;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.RegistrationLoop;
import io.kitgen.client.registry.Labels;
import io.kitgen.client.registry.RegistryAnswer;
import io.kitgen.client.registry.RegistryClient;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonWriter;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Registers an instance with an agent, and keeps its check passing. */
final class ConsulEntry implements RegistrationLoop.Entry {

  private static final String REGISTER = "/v1/agent/service/register?replace-existing-checks=true";

  private final Consul consul;
  private final String service;
  private final Instance instance;
  private final RegistryClient client;

  ConsulEntry(Consul consul, String service, Instance instance) {
    this.consul = consul;
    this.service = service;
    this.instance = instance;
    this.client = consul.servers.open();
  }

  private String id() {
    return service + "-" + instance.host() + "-" + instance.port();
  }

  @Override
  public void keep(Runnable there) throws Exception {
    JsonEncoder<Instance> document = this::write;
    client.send("PUT", REGISTER, HttpBody.of(document.write(instance))).expect(200);
    there.run();
    String pass = "/v1/agent/check/pass/" + RegistryClient.encode("service:" + id());
    RegistryAnswer answer;
    do {
      Thread.sleep(consul.ttl.dividedBy(3).toMillis());
      answer = client.send("PUT", pass, HttpBody.empty());
    } while (answer.status() != 404 && answer.expect(200).status() == 200);
    // The agent has lost it: it is registered again.
  }

  private void write(Instance instance, JsonWriter out) {
    Map<String, String> labels = Labels.of(instance);
    String tags = labels.remove("tags");
    out.beginObject();
    text("ID", id(), out);
    text("Name", service, out);
    text("Address", instance.host(), out);
    out.name("Port");
    out.write(instance.port());
    tags(tags, out);
    out.name("Meta");
    out.beginObject();
    labels.forEach((name, value) -> text(name, value, out));
    out.endObject();
    out.name("Weights");
    out.beginObject();
    out.name("Passing");
    out.write(Math.max(1, Math.round(instance.weight())));
    out.name("Warning");
    out.write(1);
    out.endObject();
    out.name("Check");
    out.beginObject();
    text("CheckID", "service:" + id(), out);
    text("TTL", text(consul.ttl), out);
    text("Status", "passing", out);
    text("DeregisterCriticalServiceAfter", text(consul.deregisterAfter), out);
    out.endObject();
    out.endObject();
  }

  private static void tags(@Nullable String tags, JsonWriter out) {
    out.name("Tags");
    out.beginArray();
    if (tags != null) {
      for (String tag : tags.split(",", -1)) {
        out.write(tag);
      }
    }
    out.endArray();
  }

  private static void text(String name, String value, JsonWriter out) {
    out.name(name);
    out.write(value);
  }

  private static String text(Duration duration) {
    return duration.toMillis() + "ms";
  }

  @Override
  public void remove() throws Exception {
    try (client) {
      String target = "/v1/agent/service/deregister/" + RegistryClient.encode(id());
      RegistryAnswer answer = client.send("PUT", target, HttpBody.empty());
      if (answer.status() != 404) {
        answer.expect(200);
      }
    }
  }
}
