package io.kitgen.etcd;

import io.kitgen.client.entry.InstanceText;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.RegistrationLoop;
import io.kitgen.client.registry.Fields;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Keeps one instance in etcd, by a lease that is kept alive. */
final class Leased implements RegistrationLoop.Entry {

  private final String key;
  private final byte[] value;
  private final Session session;
  private final Settings settings;
  private long lease; // 0 for none

  Leased(String prefix, Instance instance, Session session, Settings settings) {
    this.key = prefix + instance.address();
    this.value = InstanceText.write(instance);
    this.session = session;
    this.settings = settings;
  }

  @Override
  public void keep(Runnable there) throws Exception {
    Fields granted =
        session.ask("/v3/lease/grant", Requests.grant(settings.timeToLive().toSeconds()));
    lease = Long.parseLong(granted.text("ID"));
    while (true) {
      session.ask("/v3/kv/txn", Requests.put(key, value, lease)); // somebody may have deleted it
      there.run();
      TimeUnit.NANOSECONDS.sleep(settings.heartbeat().toNanos());
      Fields alive = session.ask("/v3/lease/keepalive", Requests.lease(lease));
      if (alive.object("result").text("TTL", "0").equals("0")) {
        throw new IOException("etcd has let the lease of " + key + " expire");
      }
    }
  }

  @Override
  public void remove() throws Exception {
    try (session) {
      if (lease != 0) {
        session.ask("/v3/lease/revoke", Requests.lease(lease));
      }
    }
  }
}
