package io.kitgen.dns;

import io.kitgen.client.instance.Instance;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** Whom to ask: one after the other, until one knows. */
final class Servers {

  private static final int ROUNDS = 2;

  private final List<InetSocketAddress> addresses;
  private final Duration timeout;

  private Servers(List<InetSocketAddress> addresses, Duration timeout) {
    this.addresses = addresses;
    this.timeout = timeout;
  }

  static Servers of(List<Instance> servers, Duration timeout) {
    return new Servers(
        servers.stream().map(each -> new InetSocketAddress(each.host(), each.port())).toList(),
        timeout);
  }

  /** Those that the machine uses now; it says so anew each time. */
  static Servers ofMachine(Duration timeout) {
    return new Servers(List.copyOf(new ResolverConfig().servers()), timeout);
  }

  /**
   * The answer, which may be that the name does not exist.
   *
   * @throws IOException when none has an answer; its message is the same for the same reason
   */
  Message ask(Name name, int type) throws IOException {
    String question = name.toString(true) + "/" + Type.string(type);
    IOException failure = new IOException(question + ": the machine has no DNS server");
    for (int i = 0; i < addresses.size() * ROUNDS; i++) {
      InetSocketAddress address = addresses.get(i % addresses.size());
      String asked = question + ": " + address.getHostString() + ":" + address.getPort();
      try {
        Message answer = ask(address, Record.newRecord(name, type, DClass.IN));
        int code = answer.getRcode();
        if (code == Rcode.NOERROR || code == Rcode.NXDOMAIN) {
          return answer;
        }
        failure = new IOException(asked + " says " + Rcode.string(code));
      } catch (IOException e) {
        failure = new IOException(asked + " does not answer", e);
      }
      if (Thread.currentThread().isInterrupted()) {
        throw failure;
      }
    }
    throw failure;
  }

  private Message ask(InetSocketAddress address, Record question) throws IOException {
    if (address.isUnresolved()) {
      throw new IOException("the DNS server " + address.getHostString() + " has no address");
    }
    SimpleResolver resolver = new SimpleResolver(address);
    resolver.setTimeout(timeout);
    return resolver.send(Message.newQuery(question));
  }
}
